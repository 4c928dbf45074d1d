import { type ScenarioPreset, scenarioPresets } from '../model/presets.ts';

/** The page opens on it. */
export const OPENING = 'moe-24';
/** The example of the original simulator's README: one click away. */
export const README = 'readme';

export const presetById = (id: string): ScenarioPreset | undefined =>
  scenarioPresets.find((preset) => preset.id === id);

export function openingPreset(): ScenarioPreset {
  const preset = presetById(OPENING) ?? scenarioPresets[0];
  if (!preset) throw new Error('there are no presets');
  return preset;
}
