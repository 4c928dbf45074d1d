import css from './Choice.module.css';

interface Props<T extends string> {
  /** Accessible name of the group. */
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly disabled?: boolean }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, side by side. */
export function Choice<T extends string>({ name, options, value, onChoose }: Props<T>) {
  return (
    <div className={css['choice']} role="group" aria-label={name}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          disabled={option.disabled ?? false}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

/** The same where there is no room for that. */
export function ChoiceMenu<T extends string>({ name, options, value, onChoose }: Props<T>) {
  return (
    <span className={css['menu']}>
      <select aria-label={name} value={value} onChange={(event) => onChoose(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
