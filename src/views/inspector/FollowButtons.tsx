import { t } from '../../base/language.ts';
import { type Followed, followedName, followedOf, sameFollowed } from '../../layout/follow/followed.ts';
import type { Simulation } from '../../model/result.ts';
import button from '../shared/Button.module.css';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import css from './Inspector.module.css';

interface Props {
  readonly result: Simulation;
  readonly segment: number;
  readonly sequence: number;
}

/** Follows the token of what is selected through the chip, or its whole sequence. */
export function FollowButtons({ result, segment, sequence }: Props) {
  const own = followedOf(result, segment, sequence);
  const whole: Followed = { sequence, step: null, token: null };
  return (
    <p className={css['follow']}>
      {own.token !== null && <Follow result={result} followed={own} />}
      <Follow result={result} followed={whole} />
    </p>
  );
}

function Follow({ result, followed }: { readonly result: Simulation; readonly followed: Followed }) {
  const actions = useActions();
  const on = useExplorerState(({ view }) => view.followed !== null && sameFollowed(view.followed, followed));
  return (
    <button
      type="button"
      className={button['button']}
      aria-pressed={on}
      aria-label={t`Follow ${followedName(result, followed)}`}
      onClick={() => actions.setView({ followed: on ? null : followed })}
    >
      {followed.token === null
        ? on
          ? t`Following the sequence`
          : t`Follow the sequence`
        : on
          ? t`Following token ${followed.token}`
          : t`Follow token ${followed.token}`}
    </button>
  );
}
