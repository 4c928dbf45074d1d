import { type Followed, followedName, followedOf, sameFollowed } from '../../layout/follow/followed.ts';
import type { Simulation } from '../../model/result.ts';
import button from '../shared/Button.module.css';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import css from './Inspector.module.css';
import { useSay } from '../shared/words-context.ts';

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
  const say = useSay();
  const actions = useActions();
  const on = useExplorerState(({ view }) => view.followed !== null && sameFollowed(view.followed, followed));
  return (
    <button
      type="button"
      className={button['button']}
      aria-pressed={on}
      aria-label={say`Follow ${followedName(result, followed)}`}
      onClick={() => actions.setView({ followed: on ? null : followed })}
    >
      {followed.token === null
        ? on
          ? say`Following the sequence`
          : say`Follow the sequence`
        : on
          ? say`Following token ${followed.token}`
          : say`Follow token ${followed.token}`}
    </button>
  );
}
