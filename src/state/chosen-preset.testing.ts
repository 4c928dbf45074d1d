import { chipPresets, type ChipPreset } from '../model/presets/chip-presets.ts';
import { modelPresets, type ModelPreset } from '../model/presets/model-presets.ts';
import type { ScenarioSubject } from '../model/presets/preset-scenario.ts';
import type { Scenario } from '../model/scenario.ts';
import { withChip, withModel } from './apply-preset.ts';
import { openingPreset } from './preset.ts';
import { waysToUse } from './ways-to-use.ts';

/** The entry with that id, which is there. */
function withId<T extends { readonly id: string }>(entries: readonly T[], id: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

export const modelPreset = (id: string): ModelPreset => withId(modelPresets, id);
export const chipPreset = (id: string): ChipPreset => withId(chipPresets, id);

/** What a reader has who chooses a chip, and then a network for it, without looking at whether it fits. */
export const chosen = (subject: ScenarioSubject, chip: ChipPreset): Scenario =>
  withModel(withChip(openingPreset().scenario, chip), subject);

/** The same by the first way that the page offers: with as many tiles as the network takes, where a number of them does. */
export function chosenToFit(subject: ScenarioSubject, chip: ChipPreset): Scenario {
  const scenario = chosen(subject, chip);
  return waysToUse(scenario, undefined)[0]?.change(scenario) ?? scenario;
}
