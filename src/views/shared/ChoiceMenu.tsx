import type { Text } from '../../base/text.ts';
import css from './ChoiceMenu.module.css';
import { useSay } from './words-context.ts';

interface Props<T extends string> {
  /** Accessible name. */
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: Text }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few as a menu, where there is no room to set them side by side. */
export function ChoiceMenu<T extends string>({ name, options, value, onChoose }: Props<T>) {
  const say = useSay();
  return (
    <span className={css['menu']}>
      <select aria-label={name} value={value} onChange={(event) => onChoose(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {say(option.label)}
          </option>
        ))}
      </select>
    </span>
  );
}
