import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { fullPageUrl, readEmbedOptions } from './embed-options.ts';

test('embed alone is everything, to look at', () => {
  expect(readEmbedOptions('?embed')).toEqual({
    views: ['tierMap', 'operationGraph', 'timeline'],
    transport: true,
    editable: false,
    theme: null,
    problems: [],
  });
});

test('views come in the order of their names, once each', () => {
  expect(readEmbedOptions('?embed=timeline,tier-map,timeline').views).toEqual(['timeline', 'tierMap']);
});

test('transport, edit and theme', () => {
  const options = readEmbedOptions('?embed=timeline&transport=off&edit&theme=dark');
  expect(options).toMatchObject({ transport: false, editable: true, theme: 'dark', problems: [] });
  expect(readEmbedOptions('?embed&edit=off').editable).toBe(false);
});

test.each([
  ['?embed=timeline,gantt', ['timeline'], /^“gantt” is no view: there are tier-map, operation-graph, timeline\.$/],
  ['?embed=toString', ['tierMap', 'operationGraph', 'timeline'], /^“toString” is no view/],
  ['?embed=timeline&theme=sepia', ['timeline'], /^“sepia” is no theme/],
  ['?embed=timeline&transport=maybe', ['timeline'], /^The transport is on or off, not “maybe”\.$/],
])('%s: what cannot be used is named, and the rest is', (search, views, problem) => {
  const options = readEmbedOptions(search);
  expect(options.views).toEqual(views);
  expect(options.problems).toHaveLength(1);
  expect(english(options.problems[0] ?? '')).toMatch(problem);
});

test('the full page is at the same address without what makes the embed', () => {
  expect(fullPageUrl('https://a.example/b/?embed=timeline&edit&theme=dark&transport=off&lesson=1#1j.x')).toBe(
    'https://a.example/b/?lesson=1',
  );
  expect(fullPageUrl('https://a.example/b/?embed')).toBe('https://a.example/b/');
});
