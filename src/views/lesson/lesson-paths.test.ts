import { expect, test } from 'vitest';
import { pathsIn } from './lesson-paths.ts';

const paths = ['x/de/01-one.md', 'x/de/09-own.md', 'x/en/01-one.md', 'x/en/02-two.md'];

test('what a language has is taken from there, the rest is English, in the order of the English files', () => {
  expect([...pathsIn('de', paths)]).toEqual([
    ['01-one', 'x/de/01-one.md'],
    ['02-two', 'x/en/02-two.md'],
  ]);
});

test.each(['en', 'zh'])('%s has the English lessons, where it has none of its own', (language) => {
  expect([...pathsIn(language, paths).values()]).toEqual(['x/en/01-one.md', 'x/en/02-two.md']);
});
