import { useId } from 'react';
import { fieldText, readNumber } from '../../base/format.ts';
import { t } from '../../base/language.ts';
import { densityForm, drawnBy } from '../../model/draw-density.ts';
import type { NumberField } from '../../model/field.ts';
import { fidelityFields, routeFields, seedFields } from '../../model/scenario-fields.ts';
import type { Routes, Scenario } from '../../model/scenario.ts';
import { draftIssue } from '../../state/issues.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { classes } from '../shared/classes.ts';
import text from '../shared/Text.module.css';
import control from '../shared/Control.module.css';
import css from './RoutingDialog.module.css';

/** Ways to draw as one chooses them: what the scenario calls a density is a row of weights, or a matrix of pairs. */
const ways = [
  { value: 'uniform', label: t`Uniform`, definition: t`All experts are equally likely.` },
  { value: 'zipf', label: 'Zipf', definition: t`Expert i has weight 1 / (i + 1)^skew: a few are popular.` },
  { value: 'weights', label: t`Weights##a draw`, definition: t`A weight for each expert, the same in every layer.` },
  {
    value: 'pairs',
    label: t`Pairs`,
    definition: t`The first expert by the sum of its row, the next by the row itself.`,
  },
  { value: 'layers', label: t`Weights by layer`, definition: t`A weight for each expert of each MoE layer.` },
] as const;

type Way = (typeof ways)[number]['value'];

const routesOf = (way: Way, scenario: Scenario): Routes =>
  way === 'uniform' || way === 'zipf' ? { ...scenario.routes, distribution: way } : drawnBy(way, scenario);

/** How experts are drawn: distribution, skew, seed, and whether each sequence draws its own. */
export function DrawControls() {
  const id = useId();
  const actions = useActions();
  const scenario = useExplorerState(({ edit }) => edit.scenario);
  const { routes, seeds, fidelity, model } = scenario;
  const { distribution } = routes;
  const seed = seeds.routing;
  const way: Way =
    distribution === 'uniform' || distribution === 'zipf' ? distribution : (densityForm(scenario) ?? 'weights');
  const offered = ways.filter(({ value }) => value !== 'pairs' || (model.moe?.k ?? 0) > 1 || way === 'pairs');
  return (
    <div className={css['controls']}>
      <label htmlFor={id}>{routeFields.distribution.label}</label>
      <select
        id={id}
        value={way}
        onChange={(event) => {
          const { label = '', value = 'uniform' } = ways.find((option) => option.value === event.target.value) ?? {};
          actions.reshape({
            name: t`Expert draw → ${label}`,
            change: (before) => ({ ...before, routes: routesOf(value, before) }),
          });
        }}
      >
        {offered.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {distribution === 'zipf' && <Figure path="routes.skew" field={routeFields.skew} value={routes.skew} />}
      <Figure path="seeds.routing" field={seedFields.routing} value={seed} />
      <button
        type="button"
        className={classes(control['soft'], css['small'])}
        onClick={() => {
          actions.setField({ path: 'seeds.routing', value: seed + 1 });
          actions.endGesture();
        }}
      >
        {t`Next seed`}
      </button>
      <label className={css['edit']} title={fidelityFields.routingPerSequence.definition}>
        <input
          type="checkbox"
          checked={fidelity.routingPerSequence}
          onChange={(event) => {
            actions.setField({ path: 'fidelity.routingPerSequence', value: event.target.checked });
            actions.endGesture();
          }}
        />
        {t`Each sequence draws its own`}
      </label>
      <span className={text['quiet']}>{ways.find(({ value }) => value === way)?.definition}</span>
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
          const { value: typed } = event.target;
          if (draftIssue(path, typed) === null) actions.setField({ path, value: readNumber(typed) });
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
