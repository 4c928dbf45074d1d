import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Catalogue, english, wordsOf } from '../../base/words.ts';
import { searched } from '../search.ts';
import { glossary, glossaryEntry } from './glossary.ts';
import { labelTerm, labelTerms } from './label-terms.ts';

test('ids and names are unique', () => {
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  expect(new Set(glossary.map(({ name }) => english(name).toLowerCase())).size).toBe(glossary.length);
});

test.each(glossary.map((entry) => [english(entry.name), entry] as const))(
  '%s leads to terms that exist',
  (_, { id, see }) => {
    expect(see.filter((other) => glossaryEntry(other) === undefined || other === id)).toEqual([]);
  },
);

test.each(glossary.map((entry) => [english(entry.name), entry] as const))(
  '%s takes one or two sentences',
  (_, entry) => {
    const description = english(entry.description);
    const sentences = description.match(/[.!?](?=\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThan(4);
    expect(description.length).toBeLessThan(280);
  },
);

describe.each(['de', 'zh'])('in %s', (language) => {
  const path = new URL(`../../languages/${language}.json`, import.meta.url);
  const say = wordsOf(language, JSON.parse(readFileSync(path, 'utf8')) as Catalogue);
  const found = (query: string) => searched(glossary, query, say).map(({ id }) => id);

  test.each(glossary.map((entry) => [english(entry.name), entry] as const))(
    '%s is found by its English name and by its own',
    (name, entry) => {
      expect(found(name)).toContain(entry.id);
      expect(found(say(entry.name))).toContain(entry.id);
    },
  );
});

test.each([...labelTerms].map(([label, id]) => [english(label), label, id] as const))(
  'the label “%s” leads to a term that exists',
  (_, label, id) => {
    expect(labelTerm(label)).toBe(id);
    expect(glossaryEntry(id)).toBeDefined();
  },
);
