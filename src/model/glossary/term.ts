import type { Text } from '../../base/text.ts';

/** A term of the interface and what it means, in one sentence or two. */
export interface GlossaryEntry {
  /** Stands in links and in the text of lessons; never changes. */
  readonly id: string;
  readonly name: Text;
  /** Other words for it, which a search finds as well; they are English, as in papers, in every language. */
  readonly also: string;
  readonly description: Text;
  /** Ids of terms that belong to it. */
  readonly see: readonly string[];
}

/** Makes an entry. */
export const term = (
  id: string,
  name: Text,
  description: Text,
  see: readonly string[] = [],
  also = '',
): GlossaryEntry => ({ id, name, description, see, also });
