import { chipTerms } from './chip-terms.ts';
import { networkTerms } from './network-terms.ts';
import { runTerms } from './run-terms.ts';
import { trustTerms } from './trust-terms.ts';
import type { GlossaryEntry } from './term.ts';

/** Every term that the interface uses, in the order in which one would explain them. */
export const glossary: readonly GlossaryEntry[] = [...chipTerms, ...networkTerms, ...runTerms, ...trustTerms];

const byId = new Map(glossary.map((entry) => [entry.id, entry]));

/** The entry of a term, or undefined. */
export const glossaryEntry = (id: string): GlossaryEntry | undefined => byId.get(id);
