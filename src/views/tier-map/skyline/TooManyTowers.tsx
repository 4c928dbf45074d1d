import { plural } from '../../../base/format.ts';
import { useActions } from '../../shared/explorer-context.ts';
import css from './SkylineDrawing.module.css';
import { useSay } from '../../shared/words-context.ts';

interface Props {
  readonly tiles: number;
  readonly large: boolean;
}

/** Towers of a pixel or two would tell nothing: the plan takes over. */
export function TooManyTowers({ tiles, large }: Props) {
  const say = useSay();
  const actions = useActions();
  return (
    <div className={css['many']}>
      <p>
        {say(
          plural(
            tiles,
            '{n} tower would be too slim to be told apart in this picture.',
            '{n} towers would be too slim to be told apart in this picture.',
          ),
        )}
      </p>
      {!large && (
        <button type="button" onClick={() => actions.setView({ fullscreen: 'tierMap' })}>
          {say`Fill the screen`}
        </button>
      )}
      <button type="button" onClick={() => actions.setView({ tierDrawing: 'plan' })}>
        {say`Show the plan`}
      </button>
    </div>
  );
}
