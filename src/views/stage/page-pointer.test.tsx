import { expect, test, vi } from 'vitest';
import { keepWheel } from './page-pointer.ts';

function page() {
  document.body.innerHTML = '<main><canvas></canvas><p></p></main>';
  const canvas = document.querySelector('canvas') as HTMLCanvasElement;
  const heard = vi.fn();
  canvas.addEventListener('wheel', heard);
  const turn = (target: Element = canvas) => target.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
  return { main: document.querySelector('main') as HTMLElement, canvas, heard, turn };
}

test('the wheel is kept from a drawing until it is meant for it', () => {
  const { main, heard, turn } = page();
  const kept = vi.fn();
  let meant = false;
  const end = keepWheel(main, () => meant, kept);
  turn();
  expect([heard.mock.calls.length, kept.mock.calls.length]).toEqual([0, 1]);
  meant = true;
  turn();
  expect([heard.mock.calls.length, kept.mock.calls.length]).toEqual([1, 1]);
  meant = false;
  end();
  turn();
  expect([heard.mock.calls.length, kept.mock.calls.length]).toEqual([2, 1]);
});

test('a turn over something else than a drawing is nothing to speak of', () => {
  const { main, turn } = page();
  const kept = vi.fn();
  keepWheel(main, () => false, kept);
  turn(document.querySelector('p') as Element);
  expect(kept).not.toHaveBeenCalled();
});
