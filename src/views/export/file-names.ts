import { scenarioDigest } from '../../share/digest.ts';
import { fileStem } from '../../share/scenario-file.ts';
import type { Scenario } from '../../model/scenario.ts';

/** “MoE-decoder-on-24-tiles.ops.1q2w3e4r5t6y7.csv”: of what, what, the digest of the scenario, the format. */
export function exportName(scenario: Scenario, file: string): string {
  const dot = file.lastIndexOf('.');
  return `${fileStem(scenario.name)}.${file.slice(0, dot)}.${scenarioDigest(scenario)}${file.slice(dot)}`;
}
