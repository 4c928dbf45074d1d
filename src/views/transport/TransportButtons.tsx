import { t } from '../../base/language.ts';
import { useActions, useMoment } from '../shared/explorer-context.ts';
import { classes } from '../shared/classes.ts';
import { useResult } from '../shared/run-context.tsx';
import { Icon, type IconName } from './Icon.tsx';
import css from './TransportButtons.module.css';

/** Start, event before, reverse, play, next event, end. */
export function TransportButtons() {
  const actions = useActions();
  const playing = useMoment((state) => state.playing);
  const end = useResult()?.totals.executionTime ?? 0;
  return (
    <div className={css['buttons']}>
      <TransportButton icon="first" label={t`To the start`} onPress={() => actions.seek(0)} rare />
      <TransportButton icon="previous" label={t`Previous event`} keys="," onPress={() => actions.stepEvent(-1)} />
      <TransportButton
        icon={playing < 0 ? 'pause' : 'reverse'}
        label={playing < 0 ? t`Pause` : t`Play backwards`}
        onPress={() => actions.play(playing < 0 ? 0 : -1)}
      />
      <TransportButton
        icon={playing > 0 ? 'pause' : 'play'}
        label={playing > 0 ? t`Pause` : t`Play`}
        keys={t`Space##the key`}
        onPress={() => actions.play(playing > 0 ? 0 : 1)}
        primary
      />
      <TransportButton icon="next" label={t`Next event`} keys="." onPress={() => actions.stepEvent(1)} />
      <TransportButton icon="last" label={t`To the end`} onPress={() => actions.seek(end)} rare />
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
  return (
    <button
      type="button"
      className={classes(css['button'], primary && css['primary'], rare && css['rare'])}
      title={keys === undefined ? label : t`${label} (${keys})`}
      aria-label={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
