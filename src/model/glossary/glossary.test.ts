import { expect, test } from 'vitest';
import { glossary, glossaryEntry } from './glossary.ts';
import { labelTerms } from './label-terms.ts';

test('ids and names are unique', () => {
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  expect(new Set(glossary.map(({ name }) => name.toLowerCase())).size).toBe(glossary.length);
});

test.each(glossary.map((entry) => [entry.name, entry] as const))('%s leads to terms that exist', (_, { id, see }) => {
  expect(see.filter((other) => glossaryEntry(other) === undefined || other === id)).toEqual([]);
});

test.each(glossary.map((entry) => [entry.name, entry] as const))(
  '%s takes one or two sentences',
  (_, { description }) => {
    const sentences = description.match(/[.!?](?=\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThan(4);
    expect(description.length).toBeLessThan(280);
  },
);

test.each(labelTerms)('the label “%s” leads to a term that exists', (_, id) => {
  expect(glossaryEntry(id)).toBeDefined();
});
