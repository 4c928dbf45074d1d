import type { Text } from '../../base/text.ts';
import type { WayToUse } from '../../state/ways-to-use.ts';
import button from './Button.module.css';
import { wayKey } from './way-words.ts';
import { useSay } from './words-context.ts';

interface Props {
  readonly ways: readonly WayToUse[];
  /** What the button of a way says. */
  readonly text: (way: WayToUse['way']) => Text;
  /** The same for those who hear the button alone, where its text does not name what is used. */
  readonly name?: (way: WayToUse['way']) => Text;
  readonly onUse: (way: WayToUse) => void;
}

/** A button for each way to take a scenario over, the most sensible one first and marked. */
export function WayButtons({ ways, text, name, onUse }: Props) {
  const say = useSay();
  return ways.map((each, i) => (
    <button
      key={wayKey(each.way)}
      type="button"
      className={button[i === 0 ? 'primary' : 'button']}
      aria-label={name && say(name(each.way))}
      onClick={() => onUse(each)}
    >
      {say(text(each.way))}
    </button>
  ));
}
