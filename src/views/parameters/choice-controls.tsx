import type { ChoiceField } from '../../model/field.ts';
import { useActions } from '../shared/explorer-context.ts';
import css from './Field.module.css';
import { useSay } from '../shared/words-context.ts';

interface ControlProps {
  readonly id: string;
  readonly path: string;
  readonly invalid: boolean;
  readonly describedBy: string;
}

/** On or off. */
export function SwitchControl({
  id,
  path,
  invalid,
  describedBy,
  checked,
}: ControlProps & { readonly checked: boolean }) {
  const say = useSay();
  const actions = useActions();
  return (
    <span className={css['switch']}>
      <span aria-hidden="true">{checked ? say`on##a switch` : say`off##a switch`}</span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => {
          actions.setField({ path, value: event.target.checked });
          actions.endGesture();
        }}
      />
    </span>
  );
}

interface ChoiceProps extends ControlProps {
  readonly field: ChoiceField;
  readonly value: string;
}

/** One of a few. */
export function ChoiceControl({ id, path, invalid, describedBy, field, value }: ChoiceProps) {
  const say = useSay();
  const actions = useActions();
  return (
    <select
      id={id}
      className={css['choice']}
      value={value}
      title={say(field.options.find((option) => option.value === value)?.definition ?? '')}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => {
        actions.setField({ path, value: event.target.value });
        actions.endGesture();
      }}
    >
      {field.options.map((option) => (
        <option key={option.value} value={option.value}>
          {say(option.label)}
        </option>
      ))}
    </select>
  );
}
