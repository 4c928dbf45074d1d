import css from './ChoiceMenu.module.css';

interface Props<T extends string> {
  /** Accessible name. */
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few as a menu, where there is no room to set them side by side. */
export function ChoiceMenu<T extends string>({ name, options, value, onChoose }: Props<T>) {
  return (
    <span className={css['menu']}>
      <select aria-label={name} value={value} onChange={(event) => onChoose(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
