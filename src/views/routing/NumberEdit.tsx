import { useId } from 'react';
import { fieldText, readNumber } from '../../base/format.ts';
import { useSay } from '../shared/words-context.ts';
import css from './RoutingDialog.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  /** The largest of whole numbers from 0; left out = any number from 0. */
  readonly whole?: number;
  readonly onChange: (value: number) => void;
}

/** A number to be set; what is none leaves it as it was. */
export function NumberEdit({ label, value, whole, onChange }: Props) {
  const say = useSay();
  const id = useId();
  const shown = whole === undefined ? fieldText(Number(value.toPrecision(6)), say.decimalMark) : String(value);
  const take = (input: HTMLInputElement) => {
    const read = readNumber(input.value, whole === undefined ? say.decimalMark : '.');
    const valid = read >= 0 && (whole === undefined ? Number.isFinite(read) : Number.isInteger(read) && read <= whole);
    if (!valid) input.value = shown;
    else if (input.value !== shown) onChange(read);
  };
  return (
    <span className={css['edit']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={shown}
        className={css['number']}
        type={whole === undefined ? 'text' : 'number'}
        inputMode="decimal"
        min={0}
        max={whole}
        defaultValue={shown}
        onChange={(event) => {
          // The arrows of a number field choose at once; what is typed waits until it is done.
          if (whole !== undefined) take(event.target);
        }}
        onBlur={(event) => take(event.target)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget);
        }}
      />
    </span>
  );
}
