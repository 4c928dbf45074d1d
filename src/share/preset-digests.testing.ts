import { scenarioPresets } from '../model/presets.ts';
import { scenarioDigest } from './digest.ts';

/**
 * Links say how a scenario differs from a preset. A preset that changes, changes what every link to it means.
 */
export const frozenDigests: Readonly<Record<string, string>> = {
  'moe-24': '50msktzvgbr31',
  readme: '3v5cetqz8qa5v',
  'readme-kv': 'a6rh99yvzwz3n',
};

/** The digests of the presets as they are now, by their ids. */
export const presetDigests = (): Record<string, string> =>
  Object.fromEntries(scenarioPresets.map(({ id, scenario }) => [id, scenarioDigest(scenario)]));
