import { expect, test } from 'vitest';
import { parseRoutingCsv, routingCsv } from './routing-csv.ts';

const block = 'decoder_stack.layers.2.moe_layer';

test.each([
  ['with a heading', 'layer,step,token,experts\n2,0,1,5 3\n'],
  ['without one, an expert per column', '2,0,1,5,3'],
  ['by semicolons and block names', `${block};0;1;5;3\r\n`],
  ['by tabs', 'layer\tstep\ttoken\te1\te2\n2\t0\t1\t5\t3'],
])('a table %s', (_, text) => {
  expect(parseRoutingCsv(text)).toEqual({ ok: true, value: [[block, 0, 1, [5, 3]]] });
});

test.each([
  ['', 'no row'],
  ['layer,step,token,experts', 'no row'],
  ['2,0,1,5\n2,x,1,5', 'Line 2'],
  ['2,0,1', 'Line 1'],
  ['2,0,1,five', 'Line 1'],
])('“%s” is refused', (text, words) => {
  const read = parseRoutingCsv(text);
  expect(read.ok ? '' : read.error).toContain(words);
});

test('what is written reads back', () => {
  const rows: [string, number, number, number[]][] = [
    [block, 0, 0, [1, 2]],
    ['encoder_stack.layers.1.moe_layer', -1, 3, [0]],
  ];
  expect(parseRoutingCsv(routingCsv(rows))).toEqual({ ok: true, value: rows });
});
