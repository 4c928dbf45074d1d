import { plural } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import { densityForm } from './draw-density.ts';
import { fieldGroups } from './scenario-fields.ts';
import type { Scenario } from './scenario.ts';
import type { Fix, Issue } from './issue.ts';
import { expertBlocks } from './workload-shape.ts';

/** Rules that concern several fields at once. Each returns what is wrong with a scenario whose fields are valid alone. */
type Rule = (scenario: Scenario) => Issue | null;

const label = (path: string): Text => {
  const at = path.lastIndexOf('.');
  const group = fieldGroups[path.slice(0, at) as keyof typeof fieldGroups] as Record<string, { label: Text }>;
  return group[path.slice(at + 1)]?.label ?? path;
};

const issue = (path: string, problem: Text, remedy: Text, fixes: readonly Fix[] = []): Issue => ({
  path,
  code: 'inconsistent',
  problem,
  remedy,
  fixes,
});

/** The divisor of `value` nearest to `wanted`; the smaller of two that are equally near. */
function nearestDivisor(value: number, wanted: number): number {
  let best = 1;
  for (let divisor = 1; divisor <= value; divisor++)
    if (value % divisor === 0 && Math.abs(divisor - wanted) < Math.abs(best - wanted)) best = divisor;
  return best;
}

const headsDivideWidth: Rule = ({ model }) => {
  if (model.headDim > 0 || model.dModel % model.heads === 0) return null;
  const heads = nearestDivisor(model.dModel, model.heads);
  const width = Math.max(1, Math.round(model.dModel / model.heads)) * model.heads;
  return issue(
    'model.heads',
    t`${label('model.heads')} must divide ${label('model.dModel')}: ${model.dModel} is not a multiple of ${model.heads}.`,
    plural(heads, '{n} head would do, or a width of {0}.', '{n} heads would do, or a width of {0}.', width),
    [
      { path: 'model.heads', value: heads },
      { path: 'model.dModel', value: width },
    ],
  );
};

const headsShareKeys: Rule = ({ model: { heads, kvHeads } }) => {
  if (kvHeads === 0 || (kvHeads <= heads && heads % kvHeads === 0)) return null;
  const shared = nearestDivisor(heads, kvHeads);
  return issue(
    'model.kvHeads',
    t`${label('model.kvHeads')} must divide ${label('model.heads')}: ${heads} heads cannot share ${kvHeads} equally.`,
    t`${shared} would do, or 0 for as many as heads.`,
    [
      { path: 'model.kvHeads', value: shared },
      { path: 'model.kvHeads', value: 0 },
    ],
  );
};

const sharingNeedsTwoStacks: Rule = ({ model, fidelity }) =>
  !fidelity.sharedEmbedding || model.kind === 'encoder-decoder'
    ? null
    : issue(
        'fidelity.sharedEmbedding',
        t`Only an encoder–decoder has two stacks that could share their embedding.`,
        t`Turn it off, or choose the model kind “Encoder–decoder”.`,
        [
          { path: 'fidelity.sharedEmbedding', value: false },
          { path: 'model.kind', value: 'encoder-decoder' },
        ],
      );

const routeDensityFits: Rule = (scenario) => {
  const { moe } = scenario.model;
  const { distribution, density } = scenario.routes;
  const byDensity = distribution === 'density' || distribution === 'layers';
  if (moe === null || !byDensity || densityForm(scenario) !== null) return null;
  const n = moe.numExperts;
  const problem =
    density === null
      ? t`A draw by density needs a density.`
      : distribution === 'layers'
        ? t`The density must have ${expertBlocks(scenario)} × ${n} entries: a row for each MoE layer, a column for each expert.`
        : t`The density must have ${n} entries, or ${n} × ${n}: one for each expert.`;
  return issue('routes.density', problem, t`Or draw uniformly.`, [{ path: 'routes.distribution', value: 'uniform' }]);
};

const expertsEnough: Rule = ({ model: { moe } }) =>
  moe === null || moe.k <= moe.numExperts
    ? null
    : issue(
        'model.moe.k',
        t`A token cannot visit ${moe.k} of ${moe.numExperts} experts.`,
        t`At most ${moe.numExperts} per token, or at least ${moe.k} experts.`,
        [
          { path: 'model.moe.k', value: moe.numExperts },
          { path: 'model.moe.numExperts', value: moe.k },
        ],
      );

const generates = (scenario: Scenario): boolean => scenario.model.kind !== 'encoder';

const targetBeyondPrompt: Rule = (scenario) => {
  const { startLen, targetLen } = scenario.workload;
  if (!generates(scenario) || targetLen > startLen) return null;
  return issue(
    'workload.targetLen',
    t`The target length must be above the prompt length: ${targetLen} leaves nothing to generate after ${startLen}.`,
    t`${startLen + 1} or more would do.`,
    [{ path: 'workload.targetLen', value: startLen + 1 }],
  );
};

const targetWithinMaximum: Rule = (scenario) => {
  const { targetLen } = scenario.workload;
  const { maxSeq } = scenario.model;
  if (!generates(scenario) || targetLen <= maxSeq) return null;
  return issue(
    'workload.targetLen',
    t`The target length of ${targetLen} is above the maximum length of the model, ${maxSeq}.`,
    t`${maxSeq} or less would do, or a maximum length of ${targetLen}.`,
    [
      { path: 'workload.targetLen', value: maxSeq },
      { path: 'model.maxSeq', value: targetLen },
    ],
  );
};

/** Longest prefix that the decoder of an encoder–decoder processes is targetLen − 1; it must not exceed the context. */
const contextCoversTarget: Rule = ({ model, workload: { contextLen, startLen, targetLen } }) => {
  const longest = targetLen - 1;
  if (model.kind !== 'encoder-decoder' || targetLen <= startLen || longest <= contextLen) return null;
  return issue(
    'workload.contextLen',
    t`The decoder reaches ${longest} tokens, more than the context of ${contextLen}.`,
    t`A context of ${longest} or more would do, or a target length of at most ${contextLen + 1}.`,
    [
      { path: 'workload.contextLen', value: longest },
      ...(contextLen + 1 > startLen ? [{ path: 'workload.targetLen', value: contextLen + 1 }] : []),
    ],
  );
};

const cachingNeedsDecoder: Rule = ({ model, accelerator }) =>
  !accelerator.kvCaching || model.kind === 'decoder'
    ? null
    : issue(
        'accelerator.kvCaching',
        t`KV caching works with a decoder only.`,
        t`Turn it off, or choose the model kind “Decoder”.`,
        [
          { path: 'accelerator.kvCaching', value: false },
          { path: 'model.kind', value: 'decoder' },
        ],
      );

const densityFits: Rule = ({ model: { moe }, mapping: { strategy, density } }) => {
  if (strategy !== 'GREEDY_TOP2' || density === null || moe === null) return null;
  const n = moe.numExperts;
  const squareOf = (size: number) => density.length === size && density.every((row) => row.length === size);
  const problem = !squareOf(n)
    ? t`The density matrix must be ${n} × ${n}, one row and one column per expert.`
    : density.some((row, i) => row[i] !== 0)
      ? t`The diagonal of the density matrix must be zero.`
      : density.some((row, i) => row.some((value, j) => value !== density[j]?.[i]))
        ? t`The density matrix must be symmetric.`
        : null;
  return problem === null ? null : issue('mapping.density', problem, t`Leave it out for an even density.`);
};

const rules: readonly Rule[] = [
  headsDivideWidth,
  headsShareKeys,
  sharingNeedsTwoStacks,
  routeDensityFits,
  expertsEnough,
  targetBeyondPrompt,
  targetWithinMaximum,
  contextCoversTarget,
  cachingNeedsDecoder,
  densityFits,
];

/** All that is inconsistent in a scenario whose fields are valid one by one; empty when it can be simulated. */
export function consistencyIssues(scenario: Scenario): Issue[] {
  return rules.map((rule) => rule(scenario)).filter((entry) => entry !== null);
}
