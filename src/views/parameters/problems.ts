import { byteUnits, counted, engineeringText, exactFigure, plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import type { Fix } from '../../model/issue.ts';
import type { MappingFailure } from '../../model/network.ts';
import type { Simulation, SizeEstimate } from '../../model/result.ts';
import { fieldLabel, valueWords } from '../../state/edits.ts';
import type { EditState, RunFailure } from '../../state/explorer-state.ts';
import { formFieldAt } from '../../state/form-fields.ts';
import { selectIssues } from '../../state/issues.ts';
import { memoiseLast } from '../../base/memoise.ts';
import type { PageState } from '../../state/page-state.ts';
import { atPath } from '../../base/plain-data.ts';

/** What is said at a field that keeps the scenario from having a result. */
export interface Problem {
  readonly path: string;
  /** The matter in a few words; empty if `text` says it all. */
  readonly lead: Text;
  readonly text: Text;
  readonly remedies: readonly Remedy[];
}

/** One click that would help. */
export interface Remedy {
  readonly label: Text;
  readonly fix: Fix;
}

function fixLabel({ path, value }: Fix): Text {
  const label = fieldLabel(path);
  if (typeof value === 'boolean') return value ? t`Turn ${label} on` : t`Turn ${label} off`;
  if (typeof value === 'number') return t`Set ${label} to ${exactFigure(value)}`;
  const field = formFieldAt(path);
  const option = field?.type === 'choice' ? field.options.find((candidate) => candidate.value === value) : undefined;
  return t`Set ${label} to ${option?.label ?? value}`;
}

const remedy = (fix: Fix): Remedy => ({ label: fixLabel(fix), fix });

/** What was entered, and the result that is still on the screen. */
interface Situation {
  readonly edit: EditState;
  readonly result: Simulation | null;
}

/** Back to the value with which the result on the screen was computed. */
function wayBack({ edit, result }: Situation, path: string, others: readonly Remedy[]): Remedy[] {
  if (result === null) return [];
  const value = atPath(result.scenario, path);
  if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'boolean') return [];
  const isNew = path in edit.drafts || atPath(edit.scenario, path) !== value;
  const known = others.some(({ fix }) => fix.path === path && fix.value === value);
  if (!isNew || known) return [];
  return [{ label: t`Back to ${valueWords(result.scenario, path)}##a value`, fix: { path, value } }];
}

const TILES = 'accelerator.tiles';
const TIERS = 'accelerator.tiers';

function doesNotFit(now: Situation, failure: MappingFailure): Problem {
  const { accelerator } = now.edit.scenario;
  const { lastPath } = now.edit;
  const path = lastPath === TILES ? TILES : TIERS;
  const { tiersThatFit, tilesThatFit, tiersNeeded, tiersAvailable } = failure;
  const size = t`It has ${counted(tiersNeeded, 'chunk')}; ${counted(accelerator.tiles, 'tile')} of ${counted(accelerator.tiers, 'tier')} hold ${exactFigure(tiersAvailable)}.`;
  // Where the count alone would do, it is the strategy that leaves tiers free which it may not use.
  const cause = tiersNeeded <= tiersAvailable ? t`This strategy finds no place for ${failure.matrix}.` : '';
  const would =
    tiersThatFit !== null
      ? plural(tiersThatFit, '{n} tier would do.', '{n} tiers would do.')
      : tilesThatFit !== null
        ? plural(tilesThatFit, '{n} tile would do.', '{n} tiles would do.')
        : t`No number of tiers or tiles alone would do: another strategy or a smaller network might.`;
  const fixes = [
    ...(tiersThatFit === null ? [] : [remedy({ path: TIERS, value: tiersThatFit })]),
    ...(tilesThatFit === null ? [] : [remedy({ path: TILES, value: tilesThatFit })]),
  ];
  // The edit that broke it may be of another field, such as the layers; going back there helps as well.
  const elsewhere = lastPath === path ? [] : wayBack(now, lastPath, fixes);
  const named = elsewhere.map((way) => ({
    ...way,
    label: t`${way.label} ${fieldLabel(lastPath)}##back to the value of a field`,
  }));
  const remedies = [...fixes, ...wayBack(now, path, fixes), ...named];
  return { path, lead: t`The network does not fit.`, text: inSentences(size, cause, would), remedies };
}

const BATCH = 'workload.batch';

function tooLarge(now: Situation, { ops, bytes, limitBytes }: SizeEstimate): Problem {
  const { batch } = now.edit.scenario.workload;
  const smaller = Math.floor((batch * limitBytes) / bytes);
  const need = t`It would have ${exactFigure(ops)} ops and need about ${engineeringText(bytes, byteUnits)}; the limit is ${engineeringText(limitBytes, byteUnits)}.`;
  const { layers, kind } = now.edit.scenario.model;
  const fewer = Math.floor((layers * limitBytes) / bytes);
  const fixes =
    smaller >= 1 && smaller < batch
      ? [remedy({ path: BATCH, value: smaller })]
      : kind !== 'encoder-decoder' && fewer >= 1 && fewer < layers
        ? [remedy({ path: 'model.layers', value: fewer })]
        : [];
  return {
    path: BATCH,
    lead: t`This run is too large.`,
    text: inSentences(need, t`Fewer sequences, tokens or layers would do.`),
    remedies: [...fixes, ...wayBack(now, now.edit.lastPath, fixes)],
  };
}

function failureProblems(now: Situation, failure: RunFailure | null): Problem[] {
  switch (failure?.tag) {
    case 'does-not-fit':
    case 'cannot-stack-experts':
      return [doesNotFit(now, failure)];
    case 'too-large':
      return [tooLarge(now, failure.estimate)];
    default:
      return [];
  }
}

/** One constant empty list, so that an edit without problems renders no other field again. */
export const NO_PROBLEMS: readonly Problem[] = [];

const problemsOf = memoiseLast(
  (edit: EditState, result: Simulation | null, failure: RunFailure | null): readonly Problem[] => {
    const now = { edit, result };
    const issues = selectIssues(now).map(({ path, code, problem, remedy: advice, fixes }): Problem => {
      const text = inSentences(problem, advice);
      // For text that is no value at all, the previous value is a better suggestion than the initial one.
      const back = code === 'wrong-type' ? wayBack(now, path, []) : [];
      const remedies = back.length > 0 ? [] : fixes.map(remedy);
      return { path, lead: '', text, remedies: [...remedies, ...wayBack(now, path, remedies)] };
    });
    const problems = issues.length > 0 ? issues : failureProblems(now, failure);
    return problems.length > 0 ? problems : NO_PROBLEMS;
  },
);

/** All that keeps the scenario from having a result, each at its field; `result` is the last one that it had. */
export const selectProblems = ({ edit, run }: PageState, result: Simulation | null): readonly Problem[] =>
  problemsOf(edit, result, run.failure);
