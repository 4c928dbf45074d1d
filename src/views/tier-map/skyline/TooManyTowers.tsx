import type { RefObject } from 'react';
import { counted } from '../../../base/format.ts';
import { useActions } from '../../shared/explorer-context.ts';
import css from './SkylineDrawing.module.css';

interface Props {
  readonly tiles: number;
  readonly large: boolean;
  /** Keeps its place, so that its size goes on being watched. */
  readonly box: RefObject<HTMLCanvasElement | null>;
}

/** Towers of a pixel or two would tell nothing: the plan takes over. */
export function TooManyTowers({ tiles, large, box }: Props) {
  const actions = useActions();
  return (
    <div className={css['drawing']}>
      <canvas ref={box} className={css['canvas']} aria-hidden="true" />
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
    </div>
  );
}
