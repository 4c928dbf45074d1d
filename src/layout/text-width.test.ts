import { expect, test } from 'vitest';
import { CHARACTER, letters, textWidth } from './text-width.ts';

test.each([
  ['', 0],
  ['L0 E5 ffn2', 10],
  ['Schlüssel', 9],
  ['瓦片 12', 7],
  ['已完成（3）', 11],
  ['◆', 1],
])('“%s” is as wide as %i letters', (text, wide) => {
  expect(letters(text)).toBe(wide);
  expect(textWidth(text)).toBe(wide * CHARACTER);
});
