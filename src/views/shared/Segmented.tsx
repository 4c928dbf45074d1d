import type { Text } from '../../base/text.ts';
import { classes } from './classes.ts';
import css from './Segmented.module.css';
import { useSay } from './words-context.ts';

interface Props<T extends string> {
  /** Accessible name of the group. */
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: Text }[];
  readonly value: T;
  /** As in the head of a view that fills the screen. */
  readonly large?: boolean;
  readonly onChoose: (value: T) => void;
}

/** One of a few, side by side. */
export function Segmented<T extends string>({ name, options, value, large, onChoose }: Props<T>) {
  const say = useSay();
  return (
    <span className={classes(css['group'], large && css['large'])} role="group" aria-label={name}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {say(option.label)}
        </button>
      ))}
    </span>
  );
}
