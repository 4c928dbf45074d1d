import { useActions, useCursor } from '../shared/explorer-context.ts';
import { rich } from '../shared/rich.tsx';
import { useSelected } from '../shared/run-context.tsx';
import { PaceMenu } from './PaceMenu.tsx';
import { speedWords } from './speed-words.ts';
import css from './SpeedControl.module.css';
import { useSay } from '../shared/words-context.ts';

/** How fast it plays, the way to the selection, and what the overview shows. */
export function SpeedControl() {
  const say = useSay();
  const actions = useActions();
  const words = useCursor((state) => say(speedWords(state)));
  const onOp = useSelected()?.kind === 'op';
  return (
    <div className={css['speed']}>
      <p>
        <PaceMenu className={css['pace']} /> <strong>{words}</strong>{' '}
        <button type="button" className={css['link']} aria-label={say`Slower`} onClick={() => actions.changeSpeed(-1)}>
          {say`slower`}
        </button>{' '}
        <button type="button" className={css['link']} aria-label={say`Faster`} onClick={() => actions.changeSpeed(1)}>
          {say`faster`}
        </button>
      </p>
      {onOp ? (
        <button type="button" className={css['link']} onClick={actions.seekSelection}>
          {say`To the start of the selection`} <kbd>N</kbd>
        </button>
      ) : (
        <p className={css['legend']}>
          {rich(
            say`◆ token out <0>▲</0> tiles busy <1>▼</1> MHA busy`,
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
