import type { Pace } from '../../state/explorer-state.ts';
import { useActions, useExplorerState, useMoment } from '../shared/explorer-context.ts';
import { paces, speedWords } from './speed-words.ts';
import css from './SpeedControl.module.css';

/** How fast it plays, the way to the selection, and what the overview shows. */
export function SpeedControl() {
  const actions = useActions();
  const pace = useMoment((state) => state.pace);
  const words = useMoment(speedWords);
  const onOp = useExplorerState((state) => state.view.selection?.kind === 'op');
  return (
    <div className={css['speed']}>
      <p>
        <select
          aria-label="Measure the speed"
          className={css['pace']}
          value={pace}
          onChange={(event) => actions.setPace(event.target.value as Pace)}
        >
          {paces.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>{' '}
        <strong>{words}</strong>{' '}
        <button type="button" className={css['link']} aria-label="Slower" onClick={() => actions.changeSpeed(-1)}>
          slower
        </button>{' '}
        <button type="button" className={css['link']} aria-label="Faster" onClick={() => actions.changeSpeed(1)}>
          faster
        </button>
      </p>
      {onOp ? (
        <button type="button" className={css['link']} onClick={actions.seekSelection}>
          To the start of the selection <kbd>N</kbd>
        </button>
      ) : (
        <p className={css['legend']}>
          ◆ token out <span className={css['tiles']}>▲</span> tiles busy <span className={css['mha']}>▼</span> MHA busy
        </p>
      )}
    </div>
  );
}
