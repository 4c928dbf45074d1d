import { useActions, useCursor } from '../../views/shared/explorer-context.ts';
import { Icon } from '../../views/transport/Icon.tsx';
import { PaceMenu } from '../../views/transport/PaceMenu.tsx';
import { shortSpeedWords, speedWords } from '../../views/transport/speed-words.ts';
import { MoreMenu } from './MoreMenu.tsx';
import css from './PresenterPage.module.css';
import type { Steps } from './steps.ts';
import type { Cover } from './use-presenter-keys.ts';
import { useSay } from '../../views/shared/words-context.ts';

interface Props {
  readonly steps: Steps;
  readonly pointing: boolean;
  readonly onPoint: () => void;
  readonly onCover: (cover: Cover) => void;
  readonly onFill: () => void;
}

/** The steps, the play of time, and what else a presenter needs. All of it has a key. */
export function ControlBar({ steps, ...more }: Props) {
  const say = useSay();
  const { index, count, onward, back, next } = steps;
  return (
    <nav className={css['bar']} aria-label={say`Presentation`}>
      <button type="button" className={css['button']} disabled={index === 0} onClick={back}>
        ◀ {say`Back`}
      </button>
      <p className={css['count']}>
        <span aria-hidden="true">
          {index + 1} / {count}
        </span>
        <span className="visually-hidden">{say`Step ${index + 1} of ${count}`}</span>
      </p>
      <button type="button" className={css['primary']} disabled={onward === null} onClick={next}>
        {onward ?? say`Next`} ▶
      </button>
      <Playback />
      <MoreMenu {...more} />
    </nav>
  );
}

function Playback() {
  const say = useSay();
  const actions = useActions();
  const playing = useCursor((state) => state.playing);
  const words = useCursor((state) => say(speedWords(state)));
  const short = useCursor((state) => say(shortSpeedWords(state)));
  return (
    <div className={css['play']} role="group" aria-label={say`Time`}>
      <Sign label={say`Previous event`} icon="previous" onPress={() => actions.stepEvent(-1)} />
      <Sign
        label={playing < 0 ? say`Pause` : say`Play backwards`}
        icon={playing < 0 ? 'pause' : 'reverse'}
        onPress={() => actions.play(playing < 0 ? 0 : -1)}
      />
      <Sign
        label={playing > 0 ? say`Pause` : say`Play`}
        icon={playing > 0 ? 'pause' : 'play'}
        onPress={() => actions.play(playing > 0 ? 0 : 1)}
      />
      <Sign label={say`Next event`} icon="next" onPress={() => actions.stepEvent(1)} />
      <PaceMenu className={css['pace']} />
      <button type="button" className={css['sign']} aria-label={say`Slower`} onClick={() => actions.changeSpeed(-1)}>
        −
      </button>
      <button type="button" className={css['sign']} aria-label={say`Faster`} onClick={() => actions.changeSpeed(1)}>
        +
      </button>
      <output className={css['speed']} title={words}>
        {short}
      </output>
    </div>
  );
}

interface SignProps {
  readonly label: string;
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly onPress: () => void;
}

const Sign = ({ label, icon, onPress }: SignProps) => (
  <button type="button" className={css['sign']} aria-label={label} title={label} onClick={onPress}>
    <Icon name={icon} />
  </button>
);
