import { countUnits, counted, engineeringText, exactFigure, THIN } from '../../base/format.ts';
import { costModelName } from '../../model/costs/cost-model.ts';
import { costHalves, costKinds } from '../../state/cost-field.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import type { GroupId } from '../../state/form-fields.ts';

/** One fact about a group of fields, for its head; empty while it is not known. */
type Fact = (state: ExplorerState) => string;

const large = (count: number): string => engineeringText(count, countUnits);

const model: Fact = ({ edit, run }) => {
  const { kind } = edit.scenario.model;
  const name = kind === 'encoder-decoder' ? 'enc–dec' : kind;
  return run.status === 'idle' && run.result ? `${name}, ${large(run.result.mapping.parameters)} weights` : name;
};

/** Tokens that a run gives: the generated ones, or for an encoder the ones it reads. */
const workload: Fact = ({ edit: { scenario } }) => {
  const { batch, contextLen, startLen, targetLen } = scenario.workload;
  if (scenario.model.kind === 'encoder') return `${counted(batch * contextLen, 'token')} in`;
  return targetLen > startLen ? `${counted(batch * (targetLen - startLen), 'token')} out` : '';
};

const accelerator: Fact = ({ edit: { scenario } }) => {
  const { tiles, tiers, tierRows, tierCols } = scenario.accelerator;
  return `${large(tiles * tiers * tierRows * tierCols)} weights fit`;
};

const costs: Fact = ({ edit: { scenario } }) => {
  if (costModelName(scenario) !== 'custom') return 'time and energy of one op';
  const own = costKinds.filter((kind) => costHalves.some((half) => scenario.costs[kind]?.[half] !== undefined));
  return own.length === 0 ? 'no coefficients yet' : `${own.length}${THIN}of${THIN}${costKinds.length} op kinds set`;
};

const mapping: Fact = ({ edit: { scenario }, run }) => {
  const { failure, result, status } = run;
  const { tiles, tiers } = scenario.accelerator;
  if (failure?.tag === 'does-not-fit' || failure?.tag === 'cannot-stack-experts')
    return `${exactFigure(failure.tiersNeeded)} of ${exactFigure(failure.tiersAvailable)} tiers`;
  return status === 'idle' && result
    ? `${exactFigure(result.mapping.chunks.tile.length)} of ${exactFigure(tiles * tiers)} tiers`
    : '';
};

/** Whether it is exactly the original that is simulated. */
const fidelity: Fact = ({ edit: { scenario } }) => {
  const on = Object.values(scenario.fidelity).filter(Boolean).length;
  return on === 0 ? 'exactly as 3D-SiM' : `${counted(on, 'option')} beyond 3D-SiM`;
};

export const groupFacts: Readonly<Record<GroupId, Fact>> = { model, workload, accelerator, costs, mapping, fidelity };
