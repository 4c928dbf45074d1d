import { t, type Text } from '../../base/text.ts';
import type { Provenance } from '../costs/cost-basis.ts';
import type { Accelerator, CostModelName } from '../scenario.ts';

/** What a field's value rests on. */
export interface FieldSource {
  readonly provenance: Provenance;
  /** Where it is published, or how it was derived. */
  readonly source: Text;
}

/** A chip that was built or proposed. */
export interface ChipPreset {
  readonly id: string;
  /** Goes into the names of scenarios, so it is English in every language. */
  readonly name: string;
  /** One line on what it is. */
  readonly description: Text;
  /** The fields that it sets, DRAM left out. */
  readonly accelerator: Partial<Accelerator>;
  /** For every field that it sets, what its value rests on. */
  readonly sources: { readonly [F in keyof Accelerator]?: FieldSource };
  /** Where the chip is described. */
  readonly source: Text;
  /** The cost model of digital ops and attention that goes with it. */
  readonly costModel: CostModelName;
}

type Figures = { readonly [F in keyof Accelerator]?: readonly [Accelerator[F], FieldSource] };

const published = (source: Text): FieldSource => ({ provenance: 'published', source });
const derived = (source: Text): FieldSource => ({ provenance: 'derived', source });
const placeholder = (source: Text): FieldSource => ({ provenance: 'placeholder', source });

function chip(text: Omit<ChipPreset, 'accelerator' | 'sources'>, figures: Figures): ChipPreset {
  const entries = Object.entries(figures);
  return {
    ...text,
    accelerator: Object.fromEntries(entries.map(([field, [value]]) => [field, value])),
    sources: Object.fromEntries(entries.map(([field, [, source]]) => [field, source])),
  };
}

/** Tiles, tiers, rows and columns with one source. */
const array = (tiles: number, tiers: number, side: number, source: FieldSource): Figures => ({
  tiles: [tiles, source],
  tiers: [tiers, source],
  tierRows: [side, source],
  tierCols: [side, source],
});

const units = (digitalUnits: number, mhaUnits: number, source: FieldSource): Figures => ({
  digitalUnits: [digitalUnits, source],
  mhaUnits: [mhaUnits, source],
});

const PAPER = 'Büchel et al., Nature Computational Science 5, 13–26, 2025';
const simReadme = published(t`README of the 3D-SiM simulator`);
const simTests = published(t`tests of the 3D-SiM simulator`);
const bertTest = published(t`BERT test of the 3D-SiM simulator`);
const simMvm: Figures = {
  mvmLatency: [100, published(t`${PAPER}, table of costs`)],
  mvmEnergy: [10, published(t`${PAPER}, table of costs: 10 000 pJ`)],
};
const moePim = published(t`main script of the MoE-PIM code (arXiv 2602.10254, ISCAS 2026)`);
const hermes = published(
  t`64-core PCM chip: 63.1 TOPS and 9.76 TOPS/W, measured (Le Gallo et al., Nature Electronics, 2023)`,
);
const noUnits = placeholder(t`Not stated for this chip; the default of 3D-SiM stands in.`);
const isaac = published('ISAAC (Shafiee et al., ISCA 2016)');

/** The chips to choose from. A tile of a flat chip has one tier. */
export const chipPresets: readonly ChipPreset[] = [
  chip(
    {
      id: '3d-sim-readme',
      name: '3D-SiM example',
      description: t`100 tall stacks, far larger than the small networks of the first example.`,
      source: simReadme.source,
      costModel: 'published',
    },
    { ...array(100, 1024, 512, simReadme), ...simMvm, ...units(4, 1, simReadme) },
  ),
  chip(
    {
      id: '3d-sim-test',
      name: '3D-SiM test chip',
      description: t`Ten stacks of 21 tiers: small enough to see every tier, and to run out of them.`,
      source: simTests.source,
      costModel: 'published',
    },
    { ...array(10, 21, 512, simTests), ...simMvm, ...units(4, 1, simTests) },
  ),
  chip(
    {
      id: 'moe-pim',
      name: 'MoE-PIM',
      description: t`8192 small flat arrays: every matrix has tiles of its own.`,
      source: moePim.source,
      costModel: 'moe-pim',
    },
    {
      ...array(8192, 1, 256, moePim),
      mvmLatency: [130, moePim],
      mvmEnergy: [12.5, moePim],
      ...units(5, 4, moePim),
    },
  ),
  chip(
    {
      id: 'hermes-64',
      name: 'HERMES core ×64',
      description: t`A chip that exists: 64 phase-change cores of 256 × 256 weights.`,
      source: hermes.source,
      costModel: 'published',
    },
    {
      ...array(64, 1, 256, hermes),
      mvmLatency: [132.9, derived(t`2 · 256² ops × 64 cores ÷ 63.1 TOPS = 132.9 ns`)],
      mvmEnergy: [13.4, derived(t`2 · 256² ops ÷ 9.76 TOPS/W = 13.4 nJ`)],
      ...units(4, 1, noUnits),
    },
  ),
  chip(
    {
      id: 'ibm-2d-fabric',
      name: 'IBM 2D analog fabric',
      description: t`500 flat arrays with very many digital units between them.`,
      source: bertTest.source,
      costModel: 'published',
    },
    {
      ...array(500, 1, 512, bertTest),
      mvmLatency: [40, bertTest],
      mvmEnergy: [5.24, derived(t`2 · 512² ops ÷ 100 TOPS/W = 5.24 nJ`)],
      ...units(288, 96, bertTest),
    },
  ),
  chip(
    {
      id: 'isaac',
      name: 'ISAAC RRAM',
      description: t`Small resistive arrays that take their input one bit at a time: a slow MVM.`,
      source: isaac.source,
      costModel: 'published',
    },
    {
      tiles: [100, placeholder(t`Not taken from ISAAC; the default of 3D-SiM stands in. Fit the chip to the model.`)],
      tiers: [1, isaac],
      tierRows: [128, isaac],
      tierCols: [128, isaac],
      mvmLatency: [1600, derived(t`16 cycles of 100 ns, one for each bit of a 16-bit input`)],
      mvmEnergy: [10, placeholder(t`Not taken from ISAAC; the default of 3D-SiM stands in.`)],
      ...units(4, 1, noUnits),
    },
  ),
];

/** A memory for the key–value cache. */
export interface DramOption {
  readonly id: string;
  readonly name: string;
  /** GB/s and W. */
  readonly accelerator: Pick<Accelerator, 'dramBandwidth' | 'dramActivePower' | 'dramInactivePower'>;
  readonly sources: Readonly<Record<keyof DramOption['accelerator'], FieldSource>>;
}

const dram = (id: string, name: string, bandwidth: Text, accelerator: DramOption['accelerator']): DramOption => ({
  id,
  name,
  accelerator,
  sources: {
    dramBandwidth: derived(bandwidth),
    dramActivePower: published(t`${PAPER}, code of the simulator and its derivative`),
    dramInactivePower: published(t`${PAPER}, code of the simulator and its derivative`),
  },
});

export const dramOptions: readonly DramOption[] = [
  dram('x16-2666', '×16 at 2666 MT/s', t`2 bytes × 2666 MT/s = 5.332 GB/s`, {
    dramBandwidth: 5.332,
    dramActivePower: 0.2467,
    dramInactivePower: 0.1297,
  }),
  dram('64bit-5600', '64 bit at 5600 MT/s', t`8 bytes × 5600 MT/s = 44.8 GB/s`, {
    dramBandwidth: 44.8,
    dramActivePower: 3.26,
    dramInactivePower: 0.625,
  }),
];
