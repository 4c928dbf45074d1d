import { engineeringText, timeUnits } from '../../base/format.ts';
import { useActions, useExplorerState, useMoment } from '../shared/explorer-context.ts';
import css from './SpeedControl.module.css';

/** How fast it plays, the way to the selection, and what the overview shows. */
export function SpeedControl() {
  const actions = useActions();
  const speed = useMoment((state) => state.speed);
  const onOp = useExplorerState((state) => state.view.selection?.kind === 'op');
  return (
    <div className={css['speed']}>
      <p>
        Speed <strong>{engineeringText(speed, timeUnits)}</strong> per second{' '}
        <button type="button" className={css['link']} onClick={() => actions.changeSpeed(-1)}>
          slower
        </button>{' '}
        <button type="button" className={css['link']} onClick={() => actions.changeSpeed(1)}>
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
