import type { Outcome } from '../../base/outcome.ts';
import type { RoutingRow, Scenario } from '../../model/scenario.ts';
import { stacks } from '../../model/workload-shape.ts';
import { readRoutingCsv, readRoutingNpy, type RoutingProblem } from '../../share/routing-table.ts';

/** The first byte of every .npy file, and of no text. */
const NPY = 0x93;

/** Choices of experts from a file, which is .npy by its first byte, else CSV; layers by number are those of the last stack. */
export function readChoices(bytes: Uint8Array, scenario: Scenario): Outcome<RoutingRow[], readonly RoutingProblem[]> {
  return bytes[0] === NPY
    ? readRoutingNpy(bytes, scenario)
    : readRoutingCsv(new TextDecoder().decode(bytes), stacks(scenario).at(-1)?.name);
}
