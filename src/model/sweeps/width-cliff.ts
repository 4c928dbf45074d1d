import { t, type Text } from '../../base/text.ts';
import { scenarioWith } from '../presets.ts';
import type { Accelerator, Scenario } from '../scenario.ts';
import type { MeasureName } from './measures.ts';
import { type Finding, type KnownFigures, linearCharts, type Sweep } from './sweep.ts';
import { measureText, PAPER, timesText } from './words.ts';

const TIER = 512;
const STEP = 64;
const values = Array.from({ length: 13 }, (_, i) => 256 + i * STEP);

/** A dense decoder of width d that recomputes its prefix, so that many tokens meet on the tiles. */
const decoder =
  (accelerator: Partial<Accelerator>) =>
  (d: number): Scenario =>
    scenarioWith({
      name: `Dense decoder of width ${d} on 24 tiles`,
      accelerator: { tiles: 24, tiers: 64, digitalUnits: 5, mhaUnits: 4, ...accelerator },
      model: { layers: 4, dModel: d, heads: 8, dFF: 4 * d, vocab: 1024, maxSeq: 64 },
      workload: { batch: 4, startLen: 8, targetLen: 12 },
      costs: { model: 'published' },
    });

const NEXT = TIER + STEP;
/** The next width of the published tables. */
const WIDE = 768;

function findings(figure: KnownFigures): readonly Finding[] {
  const grows = (measure: MeasureName, to = NEXT): Text =>
    timesText(figure('asIs', measure, to) / figure('asIs', measure, TIER));
  const waits = (d: number): Text => measureText('conflicts', figure('asIs', 'conflicts', d));
  const step = (line: string): Text =>
    measureText('executionTime', figure(line, 'executionTime', NEXT) - figure(line, 'executionTime', TIER));
  return [
    {
      text: t`From d = ${TIER} to ${NEXT} the run takes ${grows('executionTime')} the time and ${grows('energy')} the energy; to ${WIDE}, the next width of the published tables, ${grows('executionTime', WIDE)} the time.`,
      between: [TIER, NEXT],
      mark: t`1 → 4 tiers a matrix`,
    },
    {
      text: t`A d × d matrix took one tier of 512 × 512 and now takes four: ${grows('tiersUsed')} the tiers, and ${grows('adds')} the additions, since partial results of two row blocks are summed.`,
      between: null,
      mark: '',
    },
    {
      text: t`MVMs that wait for their tile: ${waits(TIER)} before, ${waits(NEXT)} after.`,
      between: null,
      mark: '',
    },
    {
      text: t`Conflicts alone are not the cliff: with all tiers of a tile at once the sums queue for the digital units instead. Only with 64 digital units as well does the step shrink, from ${step('asIs')} to ${step('neither')}.`,
      between: null,
      mark: '',
    },
  ];
}

export const widthCliff: Sweep = {
  id: 'width-cliff',
  name: t`The cliff behind d = 512`,
  description: t`A little wider than a tier, and every matrix takes four: time, energy, conflicts over the model width.`,
  claim: t`Execution time jumps from d = 512 to d = 768, because a 768 × 768 matrix takes four tiers of 512 × 512 in place of one, and tiles of one tier at a time run into conflicts (${PAPER}; second-hand).`,
  setting: t`Four dense layers on 24 tiles of 64 tiers of 512 × 512, four sequences from 8 to 12 tokens without a KV cache. Attention over so few tokens lies below the table’s 64 and is continued by its formula.`,
  parameter: { label: t`Model width`, symbol: 'd', unit: '', scale: 'linear' },
  values,
  series: [
    {
      id: 'asIs',
      label: t`one tier at a time`,
      definition: t`A tile computes on one of its tiers at a time; five digital units.`,
      scenario: decoder({}),
    },
    {
      id: 'allTiers',
      label: t`all tiers at once`,
      definition: t`A tile starts all that waits for it together; what comes meanwhile waits for these. Five digital units.`,
      scenario: decoder({ oneTierAtATime: false }),
    },
    {
      id: 'neither',
      label: t`… and 64 digital units`,
      definition: t`Waiting tiers start together, and the sums hardly queue either.`,
      scenario: decoder({ oneTierAtATime: false, digitalUnits: 64 }),
    },
  ],
  yardsticks: [],
  charts: linearCharts('executionTime', 'energy', 'tiersUsed', 'conflicts'),
  columns: ['mvms', 'adds'],
  findings,
};
