import { plural } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import { fieldLabel, valueWords } from './edits.ts';
import type { EditState, ExplorerState } from './explorer-state.ts';
import { differingPaths } from './form-fields.ts';
import { memoiseLast } from '../base/memoise.ts';
import { CURRENT } from './runs.ts';
import type { Simulation } from '../model/result.ts';

const reasonOf = memoiseLast((edit: EditState, result: Simulation): Text => {
  const drafted = Object.keys(edit.drafts);
  const paths = [...new Set([...drafted, ...differingPaths(result.scenario, edit.scenario)])];
  const first = paths.includes(edit.lastPath) ? edit.lastPath : paths[0];
  if (first === undefined) return '';
  const others = paths.length - 1;
  const [label, value] = [fieldLabel(first), valueWords(result.scenario, first)];
  return others === 0
    ? t`from ${label} = ${value}`
    : plural(others, 'from {0} = {1} and {n} more', 'from {0} = {1} and {n} more', label, value);
});

/**
 * What the result on the screen belongs to, where that is not what the fields say: “from Tiers = 128”. Null while they
 * agree, and for the first moments of a run, so that a quick answer replaces the picture without a flash of grey. A run
 * that was kept is what it was kept as, and never outdated.
 */
export function selectStaleReason({ edit, run }: ExplorerState, name = CURRENT): Text | null {
  if (name !== CURRENT) return null;
  if (run.result === null || run.status === 'idle' || (run.status === 'busy' && !run.slow)) return null;
  return reasonOf(edit, run.result) || null;
}
