import { useId } from 'react';
import { fieldText, readNumber } from '../../base/format.ts';
import type { NumberField } from '../../model/field.ts';
import { routeFields, seedFields } from '../../model/scenario-fields.ts';
import { draftIssue } from '../../state/issues.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import css from './RoutingDialog.module.css';

/** How experts are drawn: distribution, skew, weights and seed. */
export function DrawControls({ experts }: { readonly experts: number }) {
  const id = useId();
  const actions = useActions();
  const routes = useExplorerState(({ edit }) => edit.scenario.routes);
  const seed = useExplorerState(({ edit }) => edit.scenario.seeds.routing);
  const { distribution } = routes;
  return (
    <div className={css['controls']}>
      <label htmlFor={id}>{routeFields.distribution.label}</label>
      <select
        id={id}
        value={distribution}
        onChange={(event) => {
          actions.setField({ path: 'routes.distribution', value: event.target.value });
          actions.endGesture();
        }}
      >
        {routeFields.distribution.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {distribution === 'zipf' && <Figure path="routes.skew" field={routeFields.skew} value={routes.skew} />}
      <Figure path="seeds.routing" field={seedFields.routing} value={seed} />
      <button
        type="button"
        className={css['small']}
        onClick={() => {
          actions.setField({ path: 'seeds.routing', value: seed + 1 });
          actions.endGesture();
        }}
      >
        Next seed
      </button>
      <span className={css['quiet']}>
        {routeFields.distribution.options.find((option) => option.value === distribution)?.definition}
        {distribution === 'density' && ` ${experts} weights; choose a column to set its expert’s.`}
      </span>
    </div>
  );
}

function Figure({
  path,
  field,
  value,
}: {
  readonly path: string;
  readonly field: NumberField;
  readonly value: number;
}) {
  const id = useId();
  const actions = useActions();
  return (
    <>
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        key={value}
        className={css['number']}
        type="text"
        inputMode="decimal"
        title={field.definition}
        defaultValue={fieldText(value)}
        onBlur={(event) => {
          const { value: text } = event.target;
          if (draftIssue(path, text) === null) actions.setField({ path, value: readNumber(text) });
          else event.target.value = fieldText(value);
          actions.endGesture();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </>
  );
}
