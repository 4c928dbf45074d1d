import { t, type Text } from '../../base/text.ts';
import type { Scenario } from '../scenario.ts';
import { decoderSteps, stacks } from '../workload-shape.ts';

/** How much a slice keeps; what is left out stays as it is. */
export interface SliceLimits {
  /** Layers of each stack. */
  readonly layers?: number;
  /** Tokens of the prompt. */
  readonly prompt?: number;
  /** Tokens to generate. */
  readonly steps?: number;
  /** Tokens that an encoder reads. */
  readonly context?: number;
  readonly batch?: number;
}

/** A scenario that stands for a larger one. */
export interface Slice {
  readonly whole: Scenario;
  /** What is simulated in its place. */
  readonly scenario: Scenario;
  /** The same with fewer layers yet: its run tells what does not grow with the layers. Null where there are too few. */
  readonly probe: Scenario | null;
  /** How many times as much the whole has. */
  readonly factors: { readonly layers: number; readonly tokens: TokenFactors; readonly batch: number };
}

/** How many times as much the whole has of what grows with the tokens. */
export interface TokenFactors {
  /** Passes, one after the other. */
  readonly steps: number;
  /** Vectors that go through a layer. */
  readonly vectors: number;
  /** Pairs of a query and a key. */
  readonly pairs: number;
}

const layersOf = (scenario: Scenario): number => stacks(scenario).reduce((sum, { layers }) => sum + layers, 0);

/**
 * The most layers up to `wanted` that have the mix of the whole: the dense beginning, then whole periods, one at least.
 */
function mixedLayers({ model: { moe } }: Scenario, layers: number, wanted: number): number {
  const period = moe?.frequency ?? 1;
  const dense = moe ? Math.min(moe.denseLayers, layers - 1) : 0;
  const periods = Math.max(1, Math.floor((wanted - dense) / period));
  return Math.min(layers, dense + periods * period);
}

function withLayers(scenario: Scenario, wanted: number): Scenario {
  const { layers, encoderLayers, decoderLayers } = scenario.model;
  const cut = (count: number): number => mixedLayers(scenario, count, wanted);
  const model =
    scenario.model.kind === 'encoder-decoder'
      ? { encoderLayers: cut(encoderLayers), decoderLayers: cut(decoderLayers) }
      : { layers: cut(layers) };
  return { ...scenario, model: { ...scenario.model, ...model } };
}

/** Sizes of what grows with the tokens, of one sequence. */
function tokenWork(scenario: Scenario): TokenFactors {
  const { model, workload } = scenario;
  const context = model.kind === 'decoder' ? 0 : workload.contextLen;
  const work = { steps: context > 0 ? 1 : 0, vectors: context, pairs: context * context };
  for (const { tokens, seqLen, cached } of decoderSteps(scenario)) {
    work.steps += 1;
    work.vectors += tokens;
    work.pairs += cached ? seqLen : (seqLen * seqLen + seqLen) / 2;
    // Every step of an encoder–decoder projects keys and values of the whole context anew, in each layer.
    if (model.kind === 'encoder-decoder') work.pairs += tokens * context;
  }
  return work;
}

const atMost = (value: number, limit: number | undefined): number =>
  limit === undefined ? value : Math.max(1, Math.min(value, Math.floor(limit)));

/** A smaller scenario on the same chip, with the same mix of layers, and what relates it to the whole. */
export function sliceScenario(whole: Scenario, limits: SliceLimits): Slice {
  const { workload, model } = whole;
  const startLen = atMost(workload.startLen, limits.prompt);
  const targetLen = startLen + atMost(Math.max(1, workload.targetLen - workload.startLen), limits.steps);
  // An encoder–decoder asks for a context as long as the decoder's longest prefix.
  const least = model.kind === 'encoder-decoder' ? Math.min(workload.contextLen, targetLen - 1) : 1;
  const contextLen = Math.max(least, atMost(workload.contextLen, limits.context));
  const batch = atMost(workload.batch, limits.batch);
  const shorter: Scenario = { ...whole, workload: { ...workload, batch, startLen, targetLen, contextLen } };
  const scenario = limits.layers === undefined ? shorter : withLayers(shorter, limits.layers);
  const fewer = withLayers(scenario, Math.floor(layersOf(scenario) / stacks(scenario).length / 2));
  const [large, small] = [tokenWork(whole), tokenWork(scenario)];
  return {
    whole,
    scenario,
    probe: layersOf(fewer) < layersOf(scenario) && layersOf(scenario) < layersOf(whole) ? fewer : null,
    factors: {
      layers: layersOf(whole) / layersOf(scenario),
      tokens: {
        steps: large.steps / small.steps,
        vectors: large.vectors / small.vectors,
        pairs: large.pairs / small.pairs,
      },
      batch: workload.batch / batch,
    },
  };
}

/**
 * A slice whose size is within `limit`: the batch shrinks first, since its sequences are alike, then layers, down to two
 * periods, then steps, then prompt and context. `sizeOf` is what a run would need, such as its number of ops. Null if
 * even the smallest slice is too large.
 */
export function sliceToFit(whole: Scenario, sizeOf: (scenario: Scenario) => number, limit: number): Slice | null {
  const { workload, model } = whole;
  const period = (model.moe?.frequency ?? 1) * 2 + (model.moe?.denseLayers ?? 0);
  const keep = {
    batch: workload.batch,
    layers: Math.max(...stacks(whole).map(({ layers }) => layers)),
    steps: Math.max(1, workload.targetLen - workload.startLen),
    prompt: workload.startLen,
    context: workload.contextLen,
  };
  const least = { batch: 1, layers: Math.min(period, keep.layers), steps: 1, prompt: 1, context: 1 };
  for (;;) {
    const slice = sliceScenario(whole, keep);
    if (sizeOf(slice.scenario) <= limit) return slice;
    const next = (Object.keys(least) as (keyof typeof least)[]).find((key) => keep[key] > least[key]);
    if (next === undefined) return null;
    keep[next] = Math.max(least[next], Math.floor(keep[next] / 2));
  }
}

/** What a run came to: ns, nJ, and the part of the energy that passes with time alone, nJ. */
export interface RunFigures {
  readonly time: number;
  readonly energy: number;
  readonly passiveEnergy: number;
}

/** An estimate, and between what the truth should lie. */
export interface Estimate {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

export interface WholeEstimate {
  /** ns. */
  readonly time: Estimate;
  /** nJ. */
  readonly energy: Estimate;
  /** What it takes for granted, a sentence each; shown beside the figures. */
  readonly assumptions: readonly Text[];
}

const estimate = (value: number, others: readonly number[]): Estimate => ({
  low: Math.min(value, ...others),
  value,
  high: Math.max(value, ...others),
});

const product = (a: Estimate, b: Estimate): Estimate => ({
  low: a.low * b.low,
  value: a.value * b.value,
  high: a.high * b.high,
});

const sum = (a: Estimate, b: Estimate): Estimate => ({
  low: a.low + b.low,
  value: a.value + b.value,
  high: a.high + b.high,
});

const times = (a: Estimate, factor: number): Estimate => ({
  low: a.low * factor,
  value: a.value * factor,
  high: a.high * factor,
});

/** Growth with the layers: along the line through slice and probe, at most in proportion. */
function layerGrowth({ whole, scenario, probe, factors }: Slice, run: number, probeRun: number | null): Estimate {
  if (probe === null || probeRun === null || run <= 0) return estimate(factors.layers, []);
  const layers = layersOf(scenario);
  const perLayer = Math.max(0, (run - probeRun) / (layers - layersOf(probe)));
  const line = (run + perLayer * (layersOf(whole) - layers)) / run;
  return estimate(line, [factors.layers]);
}

/**
 * What the whole would come to, in linear proportion to a run of its slice (and of its probe, where there is one).
 *
 * It assumes that a layer, a vector and a sequence each cost the same wherever they stand. Layers: on the line through
 * slice and probe, else in proportion, which counts embedding and LM head once too often per layer. Tokens: in
 * proportion to the vectors that go through a layer; between that and the passes, which is right where a pass takes the
 * same time however many vectors it has, and the pairs of a query and a key, which is right where attention is all.
 * Batch: time in proportion, which is right where the chip is busy; at the least it stays the same, where sequences
 * run beside each other. Energy of ops in proportion to all three; passive energy with time. What a larger network
 * changes in the placement, and so in conflicts, is left out.
 */
export function estimateWhole(slice: Slice, run: RunFigures, probeRun: RunFigures | null = null): WholeEstimate {
  const { layers, tokens, batch } = slice.factors;
  const ofTokens = estimate(tokens.vectors, [tokens.steps, tokens.pairs]);
  const ofWork = estimate(tokens.vectors, [tokens.pairs]);
  const inTime = product(layerGrowth(slice, run.time, probeRun?.time ?? null), ofTokens);
  const growth = product(inTime, estimate(batch, [1]));
  const active = run.energy - run.passiveEnergy;
  const probeActive = probeRun === null ? null : probeRun.energy - probeRun.passiveEnergy;
  const ops = times(product(layerGrowth(slice, active, probeActive), ofWork), batch * active);
  const both = slice.probe !== null && probeRun !== null;
  return {
    time: times(growth, run.time),
    energy: sum(ops, times(growth, run.passiveEnergy)),
    assumptions: [
      ...(layers > 1
        ? [
            both
              ? t`Every further layer costs what the layers between the two slices cost.`
              : t`Time and energy grow in proportion to the layers.`,
          ]
        : []),
      ...(tokens.vectors > 1 || tokens.pairs > 1
        ? [
            t`Time and energy grow with the vectors that go through a layer; the range allows for attention, which grows faster.`,
          ]
        : []),
      ...(batch > 1 ? [t`Energy grows with the batch; time at most as fast, and at least not at all.`] : []),
      t`The placement of the whole, and so its conflicts, are taken to be like those of the slice.`,
    ],
  };
}
