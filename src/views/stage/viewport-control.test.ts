import { describe, expect, it, test } from 'vitest';
import { moveByKey, type ViewportControl, zoomStep } from './viewport-control.ts';

function recorded(more: Partial<ViewportControl> = {}) {
  const log: string[] = [];
  const viewport: ViewportControl = {
    zoom: (factor, { x, y }) => log.push(`zoom ${factor.toFixed(3)} at ${x},${y}`),
    pan: (dx, dy) => log.push(`pan ${dx},${dy}`),
    fit: () => log.push('fit'),
    seesAll: () => false,
    plot: () => ({ x: 100, y: 20, width: 400, height: 200 }),
    ...more,
  };
  return { viewport, log };
}

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

describe('keys', () => {
  it.each([
    ['w', 'zoom 1.400 at 300,120'],
    ['+', 'zoom 1.400 at 300,120'],
    ['=', 'zoom 1.400 at 300,120'],
    ['s', 'zoom 0.714 at 300,120'],
    ['-', 'zoom 0.714 at 300,120'],
    ['−', 'zoom 0.714 at 300,120'],
    ['a', 'pan 60,0'],
    ['D', 'pan -60,0'],
    ['f', 'fit'],
    ['0', 'fit'],
  ])('%s: %s', (name, said) => {
    const { viewport, log } = recorded();
    expect(moveByKey(key(name), viewport)).toBe(true);
    expect(log).toEqual([said]);
  });

  it.each([
    ['ArrowLeft', 'pan 60,0'],
    ['ArrowRight', 'pan -60,0'],
    ['ArrowUp', 'pan 0,30'],
    ['ArrowDown', 'pan 0,-30'],
  ])('%s walks; with Shift: %s', (name, said) => {
    const { viewport, log } = recorded();
    expect(moveByKey(key(name), viewport)).toBe(false);
    expect(log).toEqual([]);
    expect(moveByKey(key(name, { shiftKey: true }), viewport)).toBe(true);
    expect(log).toEqual([said]);
  });

  it('leaves keys with Ctrl, Alt or Meta to the browser', () => {
    const { viewport, log } = recorded();
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(moveByKey(key('s', { [held]: true }), viewport)).toBe(false);
    expect(log).toEqual([]);
  });

  it('z shows what is selected where there is such a thing', () => {
    const { viewport, log } = recorded();
    expect(moveByKey(key('z'), viewport)).toBe(false);
    expect(moveByKey(key('z'), { ...viewport, closeUp: () => log.push('close') })).toBe(true);
    expect(log).toEqual(['close']);
  });
});

test('a step zooms about what has the attention, if anything has', () => {
  const { viewport, log } = recorded({ attention: () => ({ x: 7, y: 8 }) });
  zoomStep(viewport, 1);
  zoomStep({ ...viewport, attention: () => null }, -1);
  expect(log).toEqual(['zoom 1.400 at 7,8', 'zoom 0.714 at 300,120']);
});
