import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enlargementOf, pixelRatio, pointIn } from './spaces.ts';

function drawn(enlarged: number | null): HTMLElement {
  render(
    <div data-enlarged={enlarged ?? undefined}>
      <div data-testid={`box ${enlarged}`} />
    </div>,
  );
  const box = screen.getByTestId(`box ${enlarged}`);
  box.getBoundingClientRect = () => new DOMRect(100, 50, 600, 400);
  return box;
}

test('what is drawn larger keeps its own coordinates, and its canvases the resolution of the screen', () => {
  const box = drawn(2);
  expect(enlargementOf(box)).toBe(2);
  expect(pixelRatio(box)).toBe(2 * devicePixelRatio);
  expect(pointIn(box, { clientX: 400, clientY: 250 })).toEqual({ x: 150, y: 100 });
});

test('in the ordinary page a point is as far from the corner as on the screen', () => {
  const box = drawn(null);
  expect(pixelRatio(box)).toBe(devicePixelRatio);
  expect(pointIn(box, { clientX: 400, clientY: 250 })).toEqual({ x: 300, y: 200 });
});
