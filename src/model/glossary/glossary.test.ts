import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Catalogue } from '../../base/language.ts';
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

describe.each(['de', 'zh'])('in %s', (language) => {
  afterEach(() => vi.resetModules());

  /** The glossary as it is where this language is spoken: its texts are looked up when its modules are evaluated. */
  async function spoken() {
    vi.resetModules();
    const { speak } = await import('../../base/language.ts');
    const path = new URL(`../../languages/${language}.json`, import.meta.url);
    speak(language, JSON.parse(readFileSync(path, 'utf8')) as Catalogue);
    const [{ glossary: entries }, { searched }] = await Promise.all([import('./glossary.ts'), import('../search.ts')]);
    return (query: string) => searched(entries, query).map(({ id }) => id);
  }

  test('every term is found by its English name', async () => {
    const found = await spoken();
    for (const { id, name } of glossary) expect(found(name), name).toContain(id);
  });
});

test.each([...labelTerms])('the label “%s” leads to a term that exists', (_, id) => {
  expect(glossaryEntry(id)).toBeDefined();
});
