/** What a chooser can look through. */
export interface Searchable {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly family?: string;
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The entries in which every word of the query occurs, those first whose name has them all, else in their own order. Case
 * and punctuation do not matter: “llama2 7b” finds Llama-2-7B. An empty query finds everything.
 */
export function searchPresets<T extends Searchable>(presets: readonly T[], query: string): T[] {
  const words = query
    .split(/\s+/)
    .map(letters)
    .filter((word) => word !== '');
  const holds = (text: string): boolean => words.every((word) => text.includes(word));
  const found = presets.map((preset) => {
    const name = letters(preset.name);
    // The parts are joined by spaces, which no word has, so that none is found across two of them.
    const all = [preset.name, preset.id, preset.family ?? '', preset.description].map(letters).join(' ');
    return { preset, rank: holds(name) ? 0 : holds(all) ? 1 : 2 };
  });
  return [0, 1].flatMap((rank) => found.filter((entry) => entry.rank === rank).map(({ preset }) => preset));
}
