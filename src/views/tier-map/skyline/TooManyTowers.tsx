import { counted } from '../../../base/format.ts';
import { useActions } from '../../shared/explorer-context.ts';
import css from './SkylineDrawing.module.css';

interface Props {
  readonly tiles: number;
  readonly large: boolean;
}

/** Towers of a pixel or two would tell nothing: the plan takes over. */
export function TooManyTowers({ tiles, large }: Props) {
  const actions = useActions();
  return (
    <div className={css['many']}>
      <p>{counted(tiles, 'tower')} would be too slim to be told apart in this picture.</p>
      {!large && (
        <button type="button" onClick={() => actions.setView({ fullscreen: 'tierMap' })}>
          Fill the screen
        </button>
      )}
      <button type="button" onClick={() => actions.setView({ tierDrawing: 'plan' })}>
        Show the plan
      </button>
    </div>
  );
}
