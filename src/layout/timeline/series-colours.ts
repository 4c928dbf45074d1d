import type { Simulation } from '../../model/result.ts';
import { colourLabel } from '../colour-names.ts';
import { type GraphPlaces, graphPlaces } from '../operation-graph/graph-places.ts';
import { type Occupancy, occupancyOf } from './occupancy.ts';
import type { OpColours, SeriesColours } from './op-colours.ts';
import { series, type SeriesPart } from './series-slots.ts';
import type { TimelineIndex } from './timeline-index.ts';

/** The more columns a table has the longer its cells, so no more colours than one can tell from each other anyway. */
const MOST = { layer: 24, sequence: 16, step: 16 };

/** Layers of a network, stack by stack, as its column heads name them. */
function layersOf({ stacks }: GraphPlaces): SeriesPart[] {
  const named = stacks.length > 1;
  return stacks.map(({ letter, layers }) => ({
    one: named ? `${letter === 'E' ? 'Encoder' : 'Decoder'} layer` : 'Layer',
    many: named ? `${letter === 'E' ? 'Encoder' : 'Decoder'} layers` : 'Layers',
    code: named ? letter : 'L',
    count: layers,
  }));
}

/** Value of every block of the graph, handed to its ops. */
function perOp(simulation: Simulation, valueOf: (places: GraphPlaces, block: number) => number): Int32Array {
  const places = graphPlaces(simulation);
  const values = new Int32Array(simulation.graph.ops);
  for (let block = 0; block < places.blocks; block++)
    values.fill(valueOf(places, block), places.blockStart[block], places.blockStart[block + 1]);
  return values;
}

/** Sorts ops by a number that each has, from 0; −1 = it has none. */
function bySeries(
  by: OpColours['by'] & keyof typeof MOST,
  index: TimelineIndex,
  parts: readonly SeriesPart[],
  valueOf: (id: number) => number,
  none: { readonly name: string; readonly code: string },
): OpColours {
  const { classes, slots, codes } = series(parts, MOST[by]);
  const noSlot = classes.length;
  const noLabel = colourLabel(none.name);
  const slotOf = (id: number): number => {
    const value = valueOf(id);
    return value < 0 ? noSlot : slots[value];
  };
  const { lanes, classes: opClasses, stepEnd, span } = index;
  const masks = new Int32Array(lanes.lanes);
  for (let lane = 0; lane < lanes.lanes; lane++)
    for (let at = lanes.first[lane]; at < lanes.first[lane + 1]; at++) masks[lane] |= 1 << slotOf(lanes.op[at]);
  let occupancy: Occupancy | null = null;
  return {
    by,
    classes: [...classes, { ...none, label: noLabel, short: noLabel, swatch: { kind: 'neutral' }, footLine: false }],
    masks,
    slotOf,
    codeOf: (id) => codes[valueOf(id)] ?? none.code,
    // Only a zoomed-out picture of a large run asks for it.
    get occupancy() {
      occupancy ??= occupancyOf(lanes, opClasses, stepEnd, span, { masks, slotOf });
      return occupancy;
    },
  };
}

function byLayer(simulation: Simulation, index: TimelineIndex): OpColours {
  const { ops } = simulation.graph;
  const layers = perOp(simulation, (places, block) => {
    const { stack, layer } = places.columns[places.blockColumn[block]];
    return layer < 0 ? -1 : layer + (stack > 0 ? places.stacks[0].layers : 0);
  });
  const none = { name: 'Embedding, LM head', code: '' };
  return bySeries('layer', index, layersOf(graphPlaces(simulation)), (id) => layers[id % ops], none);
}

function byStep(simulation: Simulation, index: TimelineIndex): OpColours {
  const { ops } = simulation.graph;
  const steps = perOp(simulation, ({ passes, rowPass, blockRow }, block) => passes[rowPass[blockRow[block]]].step);
  const count = steps.reduce((most, step) => Math.max(most, step + 1), 0);
  const part = { one: 'Step', many: 'Steps', code: '', count };
  return bySeries('step', index, [part], (id) => steps[id % ops], { name: 'Encoder', code: 'E' });
}

function bySequence(simulation: Simulation, index: TimelineIndex): OpColours {
  const { ops } = simulation.graph;
  const part = { one: 'Sequence', many: 'Sequences', code: 's', count: simulation.schedule.sequences };
  return bySeries('sequence', index, [part], (id) => Math.floor(id / ops), { name: 'None', code: '' });
}

export const seriesColours: SeriesColours = (by, simulation, index) =>
  ({ layer: byLayer, sequence: bySequence, step: byStep })[by](simulation, index);
