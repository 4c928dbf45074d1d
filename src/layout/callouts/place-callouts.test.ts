import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type CalloutSpec, holds, type PictureSpec, placeCallouts, stretchesOf } from './place-callouts.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const specs = fc.array(
  fc.record({
    anchor: fc.record({ x: between(-200, 1200), y: between(-200, 900) }),
    width: between(30, 260),
    height: between(20, 60),
  }),
  { minLength: 1, maxLength: 5 },
);
const boxes = fc.array(
  fc.record({ x: between(0, 900), y: between(0, 700), width: between(1, 200), height: between(1, 100) }),
  { maxLength: 12 },
);
const pictures = fc.record({ width: between(300, 1000), height: between(200, 800), obstacles: boxes });

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Words that were placed, with the spec they belong to. */
const placed = (list: readonly CalloutSpec[], picture: PictureSpec) =>
  placeCallouts(list, picture).flatMap((one, i) => (one.kind === 'words' ? [{ ...one, spec: list[i] }] : []));

const always = (holdsFor: (list: readonly CalloutSpec[], picture: PictureSpec) => void) =>
  fc.assert(fc.property(specs, pictures, holdsFor), { numRuns: 400, seed: 7 });

test('words lie within the picture, as large as they are, and cover no obstacle', () => {
  always((list, picture) => {
    for (const { box, spec } of placed(list, picture)) {
      expect(box).toMatchObject({ width: spec.width, height: spec.height });
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(8);
      expect(box.x + box.width).toBeLessThanOrEqual(picture.width - 8);
      expect(box.y + box.height).toBeLessThanOrEqual(picture.height - 8);
      expect(picture.obstacles.filter((one) => overlap(one, box))).toEqual([]);
    }
  });
});

test('neither words nor lines of two callouts meet', () => {
  always((list, picture) => {
    const parts = placed(list, picture).map(({ box, line }) => [box, ...stretchesOf(line)]);
    for (const [i, own] of parts.entries())
      for (const others of parts.slice(i + 1))
        for (const a of own) for (const b of others) expect(overlap(a, b)).toBe(false);
  });
});

test('a line is upright or level, has at most one bend, is 24 to 90 px long, and ends 8 px before its words', () => {
  always((list, picture) => {
    for (const { box, line } of placed(list, picture)) {
      expect(line.length).toBeLessThanOrEqual(3);
      let length = 0;
      for (const [i, to] of line.slice(1).entries()) {
        const from = line[i];
        expect(from.x === to.x || from.y === to.y).toBe(true);
        length += Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
      }
      expect(length).toBeGreaterThan(24 - 1e-6);
      expect(length).toBeLessThan(90 + 1e-6);
      const end = line.at(-1) ?? { x: 0, y: 0 };
      const dx = Math.max(box.x - end.x, end.x - box.x - box.width, 0);
      const dy = Math.max(box.y - end.y, end.y - box.y - box.height, 0);
      expect(Math.hypot(dx, dy)).toBeCloseTo(8, 6);
    }
  });
});

test('a line crosses no obstacle but what its anchor lies on', () => {
  const crossed: Box[] = [];
  always((list, picture) => {
    for (const { line } of placed(list, picture))
      for (const obstacle of picture.obstacles)
        if (line[0] && !holds(obstacle, line[0]) && stretchesOf(line).some((part) => overlap(part, obstacle)))
          crossed.push(obstacle);
  });
  expect(crossed).toEqual([]);
});

test('an anchor out of sight has its line end at the edge; one in sight at itself', () => {
  always((list, picture) => {
    for (const { line, outside, spec } of placed(list, picture)) {
      const { x, y } = spec.anchor;
      const inSight = x >= 1 && x <= picture.width - 1 && y >= 1 && y <= picture.height - 1;
      expect(outside).toBe(!inSight);
      if (inSight) expect(line[0]).toEqual(spec.anchor);
    }
  });
});

const wide: PictureSpec = { width: 600, height: 400, obstacles: [] };
const spec: CalloutSpec = { anchor: { x: 300, y: 200 }, width: 120, height: 40 };

test('above comes first, then left, right and below; where nothing is free, a number', () => {
  const side = (obstacles: readonly Box[]) => {
    const [one] = placeCallouts([spec], { ...wide, obstacles });
    if (one?.kind !== 'words') return one?.kind;
    if (one.line.length > 2) return 'bend';
    const [from, to] = one.line;
    return to.y < from.y ? 'above' : to.x < from.x ? 'left' : to.x > from.x ? 'right' : 'below';
  };
  const above: Box = { x: 0, y: 0, width: 600, height: 178 };
  const left: Box = { x: 0, y: 178, width: 290, height: 42 };
  const right: Box = { x: 310, y: 178, width: 290, height: 42 };
  expect(side([])).toBe('above');
  expect(side([above])).toBe('left');
  expect(side([above, left])).toBe('right');
  expect(side([above, left, right])).toBe('below');
  expect(side([{ x: 0, y: 0, width: 600, height: 400 }])).toBe('number');
});

test('what waits behind another callout gets a bend or a longer line rather than cover it', () => {
  const [first, second] = placeCallouts([spec, { ...spec, anchor: { x: 302, y: 200 } }], wide);
  expect(first?.kind).toBe('words');
  expect(second?.kind).toBe('words');
});
