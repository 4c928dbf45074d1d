import { useActions, useCursor } from '../shared/explorer-context.ts';
import { classes } from '../shared/classes.ts';
import { useResult } from '../shared/run-context.tsx';
import { Icon, type IconName } from './Icon.tsx';
import css from './TransportButtons.module.css';
import { useSay } from '../shared/words-context.ts';

/** Start, event before, reverse, play, next event, end. */
export function TransportButtons() {
  const say = useSay();
  const actions = useActions();
  const playing = useCursor((state) => state.playing);
  const end = useResult()?.totals.executionTime ?? 0;
  return (
    <div className={css['buttons']}>
      <TransportButton icon="first" label={say`To the start`} onPress={() => actions.seek(0)} rare />
      <TransportButton icon="previous" label={say`Previous event`} keys="," onPress={() => actions.stepEvent(-1)} />
      <TransportButton
        icon={playing < 0 ? 'pause' : 'reverse'}
        label={playing < 0 ? say`Pause` : say`Play backwards`}
        onPress={() => actions.play(playing < 0 ? 0 : -1)}
      />
      <TransportButton
        icon={playing > 0 ? 'pause' : 'play'}
        label={playing > 0 ? say`Pause` : say`Play`}
        keys={say`Space##the key`}
        onPress={() => actions.play(playing > 0 ? 0 : 1)}
        primary
      />
      <TransportButton icon="next" label={say`Next event`} keys="." onPress={() => actions.stepEvent(1)} />
      <TransportButton icon="last" label={say`To the end`} onPress={() => actions.seek(end)} rare />
    </div>
  );
}

interface TransportButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly primary?: boolean;
  /** Left out where there is room for four. */
  readonly rare?: boolean;
  readonly onPress: () => void;
}

function TransportButton({ icon, label, keys, primary = false, rare = false, onPress }: TransportButtonProps) {
  const say = useSay();
  return (
    <button
      type="button"
      className={classes(css['button'], primary && css['primary'], rare && css['rare'])}
      title={keys === undefined ? label : say`${label} (${keys})`}
      aria-label={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
