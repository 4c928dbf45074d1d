import { fieldText, readNumber } from '../base/format.ts';
import { joined, t, type Text } from '../base/text.ts';
import { atPath } from '../base/plain-data.ts';
import { startingCoefficients } from '../model/costs/closest-coefficients.ts';
import { densityForm, drawnBy } from '../model/draw-density.ts';
import type { CostModelName, Scenario } from '../model/scenario.ts';
import { costModelPath } from './cost-field.ts';
import type { Draft, Drafts, EditState, Undoable } from './explorer-state.ts';
import { fieldValueAt, formFieldAt, initialExperts, isOptional, moePath } from './form-fields.ts';
import { draftIssue } from './issues.ts';
import { withValueAt } from './scenario-path.ts';

/** What edits do to the edited state, as pure functions. */

const without = (drafts: Drafts, path: string): Drafts => {
  const { [path]: _dropped, ...rest } = drafts;
  return rest;
};

/** Takes a kind of op, or half of one, out of the costs when its last coefficient went. */
function withoutEmptyCosts(scenario: Scenario, path: string): Scenario {
  const parent = path.slice(0, path.lastIndexOf('.'));
  const value = atPath(scenario, parent);
  const empty = parent.includes('.') && typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return empty ? withoutEmptyCosts(withValueAt(scenario, parent, undefined), parent) : scenario;
}

/** The scenario with another cost model; the coefficients stay for when they are wanted again. */
function withCostModel(scenario: Scenario, model: CostModelName): Scenario {
  const costs = model === 'custom' ? startingCoefficients(scenario) : scenario.costs;
  return { ...scenario, costs: { ...costs, model } };
}

/** The edited state with another value in one field. The value must be one that the field can take. */
export function withFieldValue(edit: EditState, path: string, value: unknown): EditState {
  if (path === costModelPath) {
    const scenario = withCostModel(edit.scenario, value as CostModelName);
    return { ...edit, scenario, lastPath: path };
  }
  if (path === 'routes.distribution' && (value === 'density' || value === 'layers')) {
    const chosen: Scenario = { ...edit.scenario, routes: { ...edit.scenario.routes, distribution: value } };
    const routes = densityForm(chosen) ? chosen.routes : drawnBy(value === 'layers' ? 'layers' : 'weights', chosen);
    return { ...edit, scenario: { ...edit.scenario, routes }, lastPath: path };
  }
  const stored = path === moePath ? (value === true ? initialExperts(edit.preset) : null) : value;
  const changed = withValueAt(edit.scenario, path, stored);
  const scenario = stored === undefined && isOptional(path) ? withoutEmptyCosts(changed, path) : changed;
  return { ...edit, scenario, drafts: without(edit.drafts, path), lastPath: path };
}

/** The edited state after typing into a number field: its new value, or a draft if the text is none. */
export function withFieldInput(edit: EditState, path: string, draft: Draft): EditState {
  const { text, mark } = draft;
  if (text.trim() === '' && isOptional(path)) return withFieldValue(edit, path, undefined);
  return draftIssue(path, draft) === null
    ? withFieldValue(edit, path, readNumber(text, mark))
    : { ...edit, drafts: { ...edit.drafts, [path]: draft }, lastPath: path };
}

/** The value of a field as words: “24”, “on”, “MoE separated”, “none”. */
export function valueWords(scenario: Scenario, path: string): Text {
  const value = fieldValueAt(scenario, path);
  if (typeof value === 'number') return { figure: fieldText(value, '.') };
  if (typeof value === 'boolean') return value ? t`on##a switch` : t`off##a switch`;
  const field = formFieldAt(path);
  if (field?.type === 'choice') return field.options.find((option) => option.value === value)?.label ?? String(value);
  return value === null || value === undefined
    ? t`none##a value`
    : typeof value === 'string'
      ? value
      : t`given##a value`;
}

const words = (edit: EditState, path: string): Text => {
  const draft = edit.drafts[path];
  return draft === undefined ? valueWords(edit.scenario, path) : t`“${draft.text}”`;
};

const specialLabels: Readonly<Record<string, Text>> = {
  routing: t`Routing`,
  'mapping.density': t`Density`,
  'routes.density': t`Expert weights`,
};

export const fieldLabel = (path: string): Text => formFieldAt(path)?.label ?? specialLabels[path] ?? path;

/** The name of an edit in the history: “Tiles 24 → 100”. */
export const editName = (before: Undoable, after: EditState, path: string): Text =>
  joined([fieldLabel(path), words(before.edit, path), '→', words(after, path)], ' ');
