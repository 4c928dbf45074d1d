import type { Simulation } from '../../model/result.ts';
import { runChunk } from '../../model/op-graph.ts';
import { ROLE, roleCode, roles, shortRoles } from '../roles.ts';
import type { LegendEntry } from '../swatch.ts';
import type { Occupancy, OpSlots } from './occupancy.ts';
import { roleSlots, type TimelineIndex } from './timeline-index.ts';

/** What the colour of a bar tells. */
export type OpColouring = 'role' | 'layer' | 'sequence' | 'step';

/** One entry of the legend, and all ops that look like it. */
export type OpColour = LegendEntry;

/** All ops sorted into at most 31 colours. */
export interface OpColours extends OpSlots {
  readonly by: OpColouring;
  /** By slot. */
  readonly classes: readonly OpColour[];
  /** What is printed in a bar: more precise than its colour where one colour stands for several layers or steps. */
  readonly codeOf: (id: number) => string;
  /** Busy time per lane and colour: what bins are read off. */
  readonly occupancy: Occupancy;
}

/** Expert whose weights an MVM uses in its sequence; −1 for none. */
function expertOf({ graph, mapping }: Simulation, id: number): number {
  const matrix = mapping.chunks.matrix[runChunk(graph, id)];
  return mapping.matrices[matrix]?.expert ?? -1;
}

const roleClasses: readonly OpColour[] = roles.map(({ name, label, code, footLine }, role) => ({
  name,
  label,
  short: shortRoles[role] ?? label,
  code,
  footLine,
  swatch: { kind: 'role', role },
}));

function byRole(simulation: Simulation, { classes, lanes, occupancy }: TimelineIndex): OpColours {
  const { ops } = simulation.graph;
  return {
    by: 'role',
    classes: roleClasses,
    ...roleSlots(lanes, classes),
    codeOf(id) {
      const role = classes.role[classes.of[id % ops]];
      const isExpert = role === ROLE.expert1 || role === ROLE.expert2;
      return roleCode(role, isExpert ? expertOf(simulation, id) : -1);
    },
    occupancy,
  };
}

/** Sorts the ops of an index by what runs in a series: layers, sequences, steps. */
export type SeriesColours = (
  by: Exclude<OpColouring, 'role'>,
  simulation: Simulation,
  index: TimelineIndex,
) => OpColours;

/**
 * Sorts the ops of an index into the colours of a colouring: 20 ns per op, and as much again when a table is asked for. All
 * but the roles are loaded when they are first wanted; until then roles stand in.
 */
export const opColours = (
  by: OpColouring,
  simulation: Simulation,
  index: TimelineIndex,
  bySeries: SeriesColours | null,
): OpColours => (by === 'role' || bySeries === null ? byRole(simulation, index) : bySeries(by, simulation, index));

/** The colours that occur, by slot. */
export function coloursPresent({ classes, masks }: OpColours): { readonly slot: number; readonly colour: OpColour }[] {
  const present = masks.reduce((all, mask) => all | mask, 0);
  return classes.map((colour, slot) => ({ slot, colour })).filter(({ slot }) => ((present >>> slot) & 1) === 1);
}

/** The colour with a name; −1 if there is none that occurs. */
export const slotNamed = (colours: OpColours, name: string | null): number =>
  name === null ? -1 : (coloursPresent(colours).find(({ colour }) => colour.name === name)?.slot ?? -1);
