import {
  type CityWindow,
  clampCity,
  panCity,
  placeInCity,
  wholeCity,
  zoomCity,
} from '../../../layout/skyline/city-window.ts';
import type { Place } from '../../stage/spaces.ts';
import type { BoxSize } from '../../stage/use-box-size.ts';
import type { ViewportControl } from '../../stage/viewport-control.ts';

/** A tower that is looked at close is so many times as large. */
const CLOSE = 4;

export interface SkylineViewportHost {
  /** The window that was shown last, which need not be on the screen yet; null = the whole city. */
  readonly shown: () => CityWindow | null;
  readonly show: (window: CityWindow | null) => void;
  /** Where in the fitted picture what is pointed at or selected stands, if anything is. */
  readonly attended: Place | null;
}

/** What of the city is in sight. */
export function skylineViewport(size: BoxSize, { shown, show, attended }: SkylineViewportHost): ViewportControl {
  const { width, height } = size;
  const now = (): CityWindow => clampCity(shown() ?? wholeCity);
  const look = (next: CityWindow): void => show(next.zoom <= 1 ? null : next);
  return {
    zoom: (factor, { x, y }) => look(zoomCity(now(), factor, x / width, y / height)),
    pan: (dx, dy) => look(panCity(now(), dx / width, dy / height)),
    fit: () => show(null),
    seesAll: () => now().zoom <= 1,
    plot: () => ({ x: 0, y: 0, width, height }),
    attention(): Place | null {
      if (!attended) return null;
      const { x, y } = placeInCity(now(), size, attended);
      return x > 0 && x < width && y > 0 && y < height ? { x, y } : null;
    },
    closeUp() {
      if (attended) look(clampCity({ zoom: CLOSE, x: attended.x / width, y: attended.y / height }));
    },
  };
}
