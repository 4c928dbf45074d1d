import type { Text } from '../base/text.ts';
import { english, type Words } from '../base/words.ts';

/** What a list can be searched for. */
export interface Searchable {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  readonly family?: Text;
  /** Other words for it. */
  readonly also?: string;
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The entries in which every word of the query occurs, those first whose name has them all, else in their own order. Case
 * and punctuation do not matter: “llama2 7b” finds Llama-2-7B. Texts are looked through as `say` says them and in English. An empty
 * query finds everything.
 */
export function searched<T extends Searchable>(entries: readonly T[], query: string, say: Words): T[] {
  const words = query
    .split(/\s+/)
    .map(letters)
    .filter((word) => word !== '');
  const holds = (text: string): boolean => words.every((word) => text.includes(word));
  // The parts are joined by spaces, which no word has, so that none is found across two of them.
  const within = (...parts: readonly Text[]): string =>
    parts.flatMap((part) => [say(part), english(part)].map(letters)).join(' ');
  const found = entries.map((entry) => {
    const { id, name, family = '', also = '', description } = entry;
    return { entry, rank: holds(within(name)) ? 0 : holds(within(name, id, family, also, description)) ? 1 : 2 };
  });
  return [0, 1].flatMap((rank) => found.filter((one) => one.rank === rank).map(({ entry }) => entry));
}
