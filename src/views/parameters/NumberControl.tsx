import { type CSSProperties, useState } from 'react';
import { type DecimalMark, fieldText, readNumber } from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
import type { NumberField } from '../../model/field.ts';
import type { Draft } from '../../state/explorer-state.ts';
import { useActions } from '../shared/explorer-context.ts';
import { useSay } from '../shared/words-context.ts';
import css from './Field.module.css';
import { steppedValue } from './slider-scale.ts';

interface NumberControlProps {
  readonly id: string;
  readonly path: string;
  readonly field: NumberField;
  /** Undefined where the scenario leaves the figure out. */
  readonly value: number | undefined;
  /** Text that was typed and is no value of the field. */
  readonly draft: Draft | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  /** Shown in an empty field: what holds while nothing is entered. */
  readonly hint?: Text | undefined;
}

const steps: Readonly<Record<string, readonly [direction: 1 | -1, large: boolean]>> = {
  ArrowUp: [1, false],
  ArrowDown: [-1, false],
  PageUp: [1, true],
  PageDown: [-1, true],
};

/** The text field of a number. Every keystroke counts; what is typed stays as typed until the field is left. */
export function NumberControl({ id, path, field, value, draft, invalid, describedBy, hint }: NumberControlProps) {
  const say = useSay();
  const said = hint === undefined ? undefined : say(hint);
  const actions = useActions();
  const [typed, setTyped] = useState<string | null>(null);

  // What was typed holds as long as the scenario says the same; an undo or a slider says otherwise.
  const means = (text: string) =>
    text === draft?.text || (draft === undefined && same(readTyped(text, say.decimalMark), value));
  const canonical = draft?.text ?? (value === undefined ? '' : fieldText(value, say.decimalMark));
  const shown = typed !== null && means(typed) ? typed : canonical;

  const leave = () => {
    setTyped(null);
    actions.endGesture();
  };

  return (
    <input
      id={id}
      className={css['number']}
      type="text"
      inputMode={field.step === 1 ? 'numeric' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      value={shown}
      style={{ '--characters': inFigures(shown || said || '') } as CSSProperties}
      placeholder={said}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => {
        setTyped(event.target.value);
        actions.typeField(path, event.target.value, say.decimalMark);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (event.key === 'Enter') {
          leave();
          event.currentTarget.select();
        } else if (step !== undefined) {
          event.preventDefault();
          actions.setField({ path, value: steppedValue(field, value ?? 0, step[0], step[1] || event.shiftKey) });
        }
      }}
    />
  );
}

/** How many figures wide a text is: the thin spaces between thousands are a fraction of one. */
const inFigures = (text: string): number => text.length - 0.7 * (text.match(/\s/g)?.length ?? 0);

const readTyped = (text: string, mark: DecimalMark): number | undefined =>
  text.trim() === '' ? undefined : readNumber(text, mark);
const same = (a: number | undefined, b: number | undefined): boolean => Object.is(a, b);
