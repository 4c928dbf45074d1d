import { t } from '../../base/language.ts';
import { useActions, useMoment } from '../shared/explorer-context.ts';
import { rich } from '../shared/rich.tsx';
import { useSelected } from '../shared/run-context.tsx';
import { PaceMenu } from './PaceMenu.tsx';
import { speedWords } from './speed-words.ts';
import css from './SpeedControl.module.css';

/** How fast it plays, the way to the selection, and what the overview shows. */
export function SpeedControl() {
  const actions = useActions();
  const words = useMoment(speedWords);
  const onOp = useSelected()?.kind === 'op';
  return (
    <div className={css['speed']}>
      <p>
        <PaceMenu className={css['pace']} /> <strong>{words}</strong>{' '}
        <button type="button" className={css['link']} aria-label={t`Slower`} onClick={() => actions.changeSpeed(-1)}>
          {t`slower`}
        </button>{' '}
        <button type="button" className={css['link']} aria-label={t`Faster`} onClick={() => actions.changeSpeed(1)}>
          {t`faster`}
        </button>
      </p>
      {onOp ? (
        <button type="button" className={css['link']} onClick={actions.seekSelection}>
          {t`To the start of the selection`} <kbd>N</kbd>
        </button>
      ) : (
        <p className={css['legend']}>
          {rich(
            t`◆ token out <0>▲</0> tiles busy <1>▼</1> MHA busy`,
            (sign) => (
              <span className={css['tiles']}>{sign}</span>
            ),
            (sign) => (
              <span className={css['mha']}>{sign}</span>
            ),
          )}
        </p>
      )}
    </div>
  );
}
