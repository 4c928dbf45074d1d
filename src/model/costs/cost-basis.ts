import { t, type Text } from '../../base/text.ts';
import type { linearCostKinds, Scenario } from '../scenario.ts';
import { costModelName } from './cost-model.ts';

/** What a number rests on. */
export type Provenance = 'published' | 'derived' | 'placeholder' | 'user';

type Kind = (typeof linearCostKinds)[number] | 'mha';
type Half = 'latency' | 'energy';

/** One op, as far as it decides what its cost rests on. */
export interface OpShape {
  readonly size: number;
  readonly seqLen: number;
  readonly causal: boolean;
  readonly cached: boolean;
}

/** What a cost rests on, in words. */
export interface CostBasis {
  readonly provenance: Provenance;
  /** Where it comes from, as a sentence. */
  readonly source: Text;
  /** What it says nothing about and is used for all the same, as a sentence; empty if there is nothing. */
  readonly warning: Text;
}

/** Where the points of the published tables end: width of a vector, and tokens of an attention. */
export const TABLE_WIDTH = 1024;
export const TABLE_TOKENS = 512;

const TABLE = t`Table of the 3D-CiM paper, as reprinted with MoE-PIM (arXiv 2602.10254)`;
const stub: CostBasis = {
  provenance: 'placeholder',
  source: t`Stub of the original simulator, which its authors ask to be replaced.`,
  warning: '',
};

const plain = (value: number): string => String(Math.round(value));

/** What of an op lies outside the table. */
function beyondTable(kind: Kind, { size, seqLen }: OpShape): Text {
  const [d, n] = [plain(size), plain(seqLen)];
  const wide = size > TABLE_WIDTH;
  const long = kind === 'mha' && seqLen > TABLE_TOKENS;
  if (wide && long)
    return t`Extrapolated: d = ${d}, and the table ends at ${TABLE_WIDTH}; n = ${n} tokens, and the table ends at ${TABLE_TOKENS}.`;
  if (wide) return t`Extrapolated: d = ${d}, and the table ends at ${TABLE_WIDTH}.`;
  return long ? t`Extrapolated: n = ${n} tokens, and the table ends at ${TABLE_TOKENS}.` : '';
}

const derived = (how: Text): CostBasis => ({
  provenance: 'derived',
  source: t`${TABLE}; ${how}.##a source; what follows from it`,
  warning: '',
});

/** What an op is charged as, where the table has no row of its own for it. */
function standIn(kind: Kind, { model }: Scenario, shape: OpShape | null): CostBasis | null {
  if (kind === 'sample')
    return {
      ...stub,
      source: t`Table of the 3D-CiM paper, as reprinted with MoE-PIM (arXiv 2602.10254) has no row for sampling: 10 ns and no energy stand in for it.`,
    };
  if (kind === 'gelu' && model.activation === 'silu') return derived(t`SiLU is charged as GELU`);
  if (kind === 'layerNorm' && model.norm === 'rmsNorm') return derived(t`RMSNorm is charged as LayerNorm`);
  if (kind !== 'mha' || shape === null) return null;
  if (shape.cached) return derived(t`one query against n keys, by its share of the pairs, and the load of the cache`);
  return shape.causal ? null : derived(t`every token attends to all, so twice the pairs`);
}

function published(kind: Kind, scenario: Scenario, shape: OpShape | null): CostBasis {
  const basis = standIn(kind, scenario, shape) ?? {
    provenance: 'published',
    source: t`${TABLE}.##a source`,
    warning: '',
  };
  const warning = shape === null || kind === 'sample' ? '' : beyondTable(kind, shape);
  return warning === '' ? basis : { ...basis, provenance: 'derived', warning };
}

/** Ops for which the derivative's code differs from the table that it prints. */
const ownOfMoePim: Readonly<Record<Half, readonly Kind[]>> = {
  latency: ['mha', 'layerNorm', 'communication'],
  energy: ['mha', 'layerNorm', 'communication', 'relu'],
};

const moePim: CostBasis = {
  provenance: 'derived',
  source: t`Code of MoE-PIM (arXiv 2602.10254), which differs from the table that it prints.`,
  warning: '',
};

/** What the cost of an op kind rests on; `shape` tells apart what the table has a point near of. */
export function costBasis(scenario: Scenario, kind: Kind, half: Half, shape: OpShape | null = null): CostBasis {
  switch (costModelName(scenario)) {
    case 'stub':
      return stub;
    case 'published':
      return published(kind, scenario, shape);
    case 'moe-pim': {
      const own = ownOfMoePim[half].includes(kind);
      return own
        ? { ...moePim, warning: shape === null ? '' : beyondTable(kind, shape) }
        : published(kind, scenario, shape);
    }
    case 'custom':
      return scenario.costs[kind]?.[half] === undefined
        ? stub
        : { provenance: 'user', source: t`Coefficients set in this scenario.`, warning: '' };
  }
}

/** The less one can rely on it, the higher. */
const doubt: Readonly<Record<Provenance, number>> = { published: 0, derived: 1, user: 2, placeholder: 3 };

export const worse = (a: Provenance, b: Provenance): Provenance => (doubt[b] > doubt[a] ? b : a);

/** What the cost of a kind rests on for all its ops: the least reliable of them, and the first warning. */
export function costBasisOfAll(scenario: Scenario, kind: Kind, half: Half, shapes: readonly OpShape[]): CostBasis {
  const [first = costBasis(scenario, kind, half), ...rest] = shapes
    .toSorted((a, b) => b.size - a.size || b.seqLen - a.seqLen)
    .map((shape) => costBasis(scenario, kind, half, shape));
  return rest.reduce(
    (worst, basis) => ({
      ...(doubt[basis.provenance] > doubt[worst.provenance] ? basis : worst),
      warning: worst.warning === '' ? basis.warning : worst.warning,
    }),
    first,
  );
}

const stubPower: CostBasis = {
  ...stub,
  source: t`Stub of the original simulator: 1 W for each unit of the two pools.`,
};

/** What the passive power of the chip rests on. */
export function passivePowerBasis(scenario: Scenario): CostBasis {
  const { digitalUnits, mhaUnits } = scenario.accelerator;
  switch (costModelName(scenario)) {
    case 'stub':
      return stubPower;
    case 'published':
    case 'moe-pim':
      return digitalUnits === 5 && mhaUnits === 4
        ? {
            provenance: 'published',
            source: t`0.02412 W for 5 digital and 4 MHA units, from the 3D-CiM paper.`,
            warning: '',
          }
        : {
            provenance: 'derived',
            source: t`0.02412 W for 5 digital and 4 MHA units (3D-CiM paper), in proportion to the units.`,
            warning: '',
          };
    case 'custom':
      return scenario.costs.passivePower === undefined
        ? stubPower
        : { provenance: 'user', source: t`Set in this scenario.`, warning: '' };
  }
}
