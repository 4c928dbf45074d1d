import { expect, test } from 'vitest';
import { wrapped } from './wrapped-text.ts';

const lines = (text: string, room: number) => wrapped(text, room, (part) => part.length);

test('lines end between words, and a long word has one of its own', () => {
  expect(lines('a tier of 512 rows', 9)).toEqual(['a tier of', '512 rows']);
  expect(lines('an encoder-decoder at work', 7)).toEqual(['an', 'encoder-decoder', 'at work']);
  expect(lines('83\u202f851 ns', 4)).toEqual(['83\u202f851', 'ns']);
  expect(lines('', 9)).toEqual([]);
});

test('Chinese lines end anywhere but before a mark', () => {
  expect(lines('芯片：24 个瓦片，2 个数字单元。', 7)).toEqual(['芯片：24 个', '瓦片，2 个数', '字单元。']);
  expect(lines('执行时间，能耗。', 4)).toEqual(['执行时', '间，能', '耗。']);
});
