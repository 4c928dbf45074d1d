import { useId } from 'react';
import { engineeringText, timeUnits } from '../../base/format.ts';
import { atPath } from '../../base/plain-data.ts';
import type { AskDesign } from '../../lesson/lesson.ts';
import { formFieldAt } from '../../state/form-fields.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { useResult } from '../shared/run-context.tsx';
import { useSay } from '../shared/words-context.ts';
import css from './Question.module.css';
import { words } from './words.ts';

/** The numbers that a brief lets one change, and what the chip takes with them. */
export function DesignGuess({ ask }: { readonly ask: AskDesign }) {
  const say = useSay();
  const time = useResult()?.totals.executionTime;
  return (
    <div className={css['design']}>
      {ask.fields.map((path) => (
        <DesignField key={path} path={path} />
      ))}
      <p role="status">{time !== undefined && say(words.takes(engineeringText(time, timeUnits)))}</p>
    </div>
  );
}

function DesignField({ path }: { readonly path: string }) {
  const say = useSay();
  const id = useId();
  const actions = useActions();
  const value = useExplorerState((state) => Number(atPath(state.edit.scenario, path)));
  const field = formFieldAt(path);
  const limits = field?.type === 'number' ? { min: field.min, max: field.max } : {};
  return (
    <>
      <label htmlFor={id}>{say(field?.label ?? path)}</label>
      <input
        id={id}
        type="number"
        {...limits}
        value={value}
        onChange={(event) => {
          const next = event.target.valueAsNumber;
          if (Number.isFinite(next) && event.target.validity.valid) actions.setField({ path, value: next });
        }}
      />
    </>
  );
}
