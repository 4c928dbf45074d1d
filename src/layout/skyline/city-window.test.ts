import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cityPoint,
  type CityWindow,
  clampCity,
  MOST_CITY_ZOOM,
  panCity,
  placeInCity,
  revealCity,
  wholeCity,
  zoomCity,
} from './city-window.ts';

const size = { width: 800, height: 400 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const someWindow = fc
  .record({ zoom: fc.double({ min: 1, max: MOST_CITY_ZOOM, noNaN: true }), x: share, y: share })
  .map(clampCity);

/** The corners of what is in sight, as shares of the picture. */
const edges = ({ zoom, x, y }: CityWindow) => [x - 0.5 / zoom, x + 0.5 / zoom, y - 0.5 / zoom, y + 0.5 / zoom];

test('whatever one does, the window lies within the picture, so that the city cannot be lost', () => {
  fc.assert(
    fc.property(someWindow, fc.double({ min: 0.01, max: 100, noNaN: true }), share, share, (window, factor, x, y) => {
      for (const next of [
        zoomCity(window, factor, x, y),
        panCity(window, x * 9 - 4, y * 9 - 4),
        revealCity(window, x, y),
      ])
        for (const edge of edges(next)) {
          expect(edge).toBeGreaterThan(-1e-9);
          expect(edge).toBeLessThan(1 + 1e-9);
        }
    }),
  );
});

test('what is under the pointer stays there while one zooms in', () => {
  fc.assert(
    fc.property(someWindow, fc.double({ min: 1, max: 2, noNaN: true }), share, share, (window, factor, x, y) => {
      const place = { x: x * size.width, y: y * size.height };
      const before = cityPoint(window, size, place);
      const after = cityPoint(zoomCity(window, factor, x, y), size, place);
      expect(after.x).toBeCloseTo(before.x, 6);
      expect(after.y).toBeCloseTo(before.y, 6);
    }),
  );
});

test('zooming by a factor and back is where one was, and the whole city is the limit', () => {
  const close = zoomCity(wholeCity, 4, 0.25, 0.75);
  expect(close).toEqual({ zoom: 4, x: 0.3125, y: 0.6875 });
  expect(zoomCity(close, 0.25, 0.9, 0.9)).toEqual(wholeCity);
  expect(zoomCity(close, 0.1, 0.9, 0.9)).toEqual(wholeCity);
  expect(zoomCity(wholeCity, 1000, 0.5, 0.5).zoom).toBe(MOST_CITY_ZOOM);
});

test('a drag moves the picture with the pointer', () => {
  const window = { zoom: 4, x: 0.5, y: 0.5 };
  const at = cityPoint(window, size, { x: 200, y: 100 });
  const moved = panCity(window, 40 / size.width, -20 / size.height);
  const place = placeInCity(moved, size, at);
  expect(place.x).toBeCloseTo(240, 9);
  expect(place.y).toBeCloseTo(80, 9);
  expect(panCity(wholeCity, 0.3, 0.3)).toEqual(wholeCity);
});

test('what is out of sight is brought to the middle, as far as the picture goes; what is in sight stays', () => {
  const window = { zoom: 4, x: 0.5, y: 0.5 };
  expect(revealCity(window, 0.6, 0.4)).toBe(window);
  expect(revealCity(window, 0.7, 0.5)).toEqual({ zoom: 4, x: 0.7, y: 0.5 });
  expect(revealCity(window, 0.5, 1)).toEqual({ zoom: 4, x: 0.5, y: 0.875 });
});

test('a point and its place are each other’s inverse', () => {
  fc.assert(
    fc.property(someWindow, share, share, (window, x, y) => {
      const point = { x: x * size.width, y: y * size.height };
      const back = cityPoint(window, size, placeInCity(window, size, point));
      expect(back.x).toBeCloseTo(point.x, 6);
      expect(back.y).toBeCloseTo(point.y, 6);
    }),
  );
});
