import { expect, test, vi } from 'vitest';
import { memoiseByObject, memoiseLast } from './memoise.ts';

test('worked out once per object, also where the result counts as false', () => {
  const compute = vi.fn(({ size }: { readonly size: number }, factor: number) => size * factor);
  const area = memoiseByObject(compute);
  const [one, same] = [{ size: 0 }, { size: 0 }];
  expect([area(one, 3), area(one, 3), area(one, 4)]).toEqual([0, 0, 0]);
  expect(compute).toHaveBeenCalledTimes(1);
  expect(area(same, 3)).toBe(0);
  expect(compute).toHaveBeenCalledTimes(2);
});

test('what fails is tried again', () => {
  let fails = true;
  const read = memoiseByObject<object, string, []>(() => {
    if (fails) throw new Error('not yet');
    return 'read';
  });
  const key = {};
  expect(() => read(key)).toThrow('not yet');
  fails = false;
  expect(read(key)).toBe('read');
});

test('the last arguments alone are remembered', () => {
  const compute = vi.fn((a: number, b: object) => [a, b]);
  const pair = memoiseLast(compute);
  const [one, other] = [{}, {}];
  const first = pair(1, one);
  expect(pair(1, one)).toBe(first);
  expect(pair(1, other)).toEqual([1, other]);
  expect(pair(1, one)).not.toBe(first);
  expect(compute).toHaveBeenCalledTimes(3);
});
