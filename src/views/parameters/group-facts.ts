import { countUnits, engineeringText, exactFigure, plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { costModelName } from '../../model/costs/cost-model.ts';
import { costHalves, costKinds } from '../../state/cost-field.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { PageState } from '../../state/page-state.ts';
import type { GroupId } from '../../state/form-fields.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { useResult } from '../shared/run-context.tsx';
import { useSay } from '../shared/words-context.ts';

/** One fact about a group of fields, for its head; empty while it is not known. */
type Fact = (state: PageState, result: Simulation | null) => Text;

const large = (count: number): Text => engineeringText(count, countUnits);

const kinds: Readonly<Record<Scenario['model']['kind'], Text>> = {
  decoder: t`decoder`,
  encoder: t`encoder`,
  'encoder-decoder': t`enc–dec`,
};

const model: Fact = ({ edit, run }, result) => {
  const name = kinds[edit.scenario.model.kind];
  return run.status === 'idle' && result ? t`${name}, ${large(result.mapping.parameters)} weights` : name;
};

/** Tokens that a run gives: the generated ones, or for an encoder the ones it reads. */
const workload: Fact = ({ edit: { scenario } }) => {
  const { batch, contextLen, startLen, targetLen } = scenario.workload;
  if (scenario.model.kind === 'encoder') return plural(batch * contextLen, '{n} token in', '{n} tokens in');
  return targetLen > startLen ? plural(batch * (targetLen - startLen), '{n} token out', '{n} tokens out') : '';
};

const accelerator: Fact = ({ edit: { scenario } }) => {
  const { tiles, tiers, tierRows, tierCols } = scenario.accelerator;
  return t`${large(tiles * tiers * tierRows * tierCols)} weights fit`;
};

const costs: Fact = ({ edit: { scenario } }) => {
  if (costModelName(scenario) !== 'custom') return t`time and energy of one op`;
  const own = costKinds.filter((kind) => costHalves.some((half) => scenario.costs[kind]?.[half] !== undefined));
  return own.length === 0 ? t`no coefficients yet` : t`${own.length}\u202fof\u202f${costKinds.length} op kinds set`;
};

const mapping: Fact = ({ edit: { scenario }, run }, result) => {
  const { failure, status } = run;
  const { tiles, tiers } = scenario.accelerator;
  if (failure?.tag === 'does-not-fit' || failure?.tag === 'cannot-stack-experts')
    return t`${exactFigure(failure.tiersNeeded)} of ${exactFigure(failure.tiersAvailable)} tiers`;
  return status === 'idle' && result
    ? t`${exactFigure(result.mapping.chunks.tile.length)} of ${exactFigure(tiles * tiers)} tiers`
    : '';
};

/** Whether it is exactly the original that is simulated. */
export const selectFidelityFact = ({ edit: { scenario } }: PageState): Text => {
  const on = Object.values(scenario.fidelity).filter(Boolean).length;
  return on === 0 ? t`exactly as 3D-SiM` : plural(on, '{n} option beyond 3D-SiM', '{n} options beyond 3D-SiM');
};

const groupFacts: Readonly<Record<GroupId, Fact>> = {
  model,
  workload,
  accelerator,
  costs,
  mapping,
  fidelity: selectFidelityFact,
};

/** The fact about a group, of the scenario as it is edited and the result of it. */
export function useGroupFact(id: GroupId): string {
  const say = useSay();
  const result = useResult();
  return useExplorerState((state) => say(groupFacts[id](state, result)));
}
