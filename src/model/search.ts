/** What a list can be searched for. */
export interface Searchable {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly family?: string;
  /** Other words for it. */
  readonly also?: string;
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The entries in which every word of the query occurs, those first whose name has them all, else in their own order. Case
 * and punctuation do not matter: “llama2 7b” finds Llama-2-7B. An empty query finds everything.
 */
export function searched<T extends Searchable>(entries: readonly T[], query: string): T[] {
  const words = query
    .split(/\s+/)
    .map(letters)
    .filter((word) => word !== '');
  const holds = (text: string): boolean => words.every((word) => text.includes(word));
  const found = entries.map((entry) => {
    const name = letters(entry.name);
    // The parts are joined by spaces, which no word has, so that none is found across two of them.
    const all = [entry.name, entry.id, entry.family ?? '', entry.also ?? '', entry.description].map(letters).join(' ');
    return { entry, rank: holds(name) ? 0 : holds(all) ? 1 : 2 };
  });
  return [0, 1].flatMap((rank) => found.filter((one) => one.rank === rank).map(({ entry }) => entry));
}
