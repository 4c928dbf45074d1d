import { createStore, type StoreApi } from 'zustand/vanilla';
import { eventAfter, eventBefore } from '../layout/schedule-times.ts';
import type { Simulation } from '../model/result.ts';
import type { MomentState } from './explorer-state.ts';
import { sameSelection, type Selection } from './selection.ts';

export type MomentStore = StoreApi<MomentState>;

/** Speeds of playback, ns per second, in steps of 1-2.5-5: from one MVM in ten seconds to a millisecond in one. */
export const speeds: readonly number[] = [
  10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1e6, 2.5e6, 5e6, 1e7,
];

export const createMoment = (): MomentStore =>
  createStore<MomentState>(() => ({ hover: null, time: 0, playing: 0, speed: 250 }));

/** What moves the time cursor and the pointer's mark. */
export interface MomentActions {
  readonly hover: (selection: Selection) => void;
  /** Sets the time cursor, ns; playback goes on from there. */
  readonly seek: (time: number) => void;
  readonly play: (direction: -1 | 0 | 1) => void;
  /** To the next (1) or previous (−1) end of a clock step. */
  readonly stepEvent: (direction: -1 | 1) => void;
  /** The next faster (1) or slower (−1) speed. */
  readonly changeSpeed: (direction: -1 | 1) => void;
  /** Lets `elapsed` seconds of playback pass. */
  readonly advance: (elapsed: number) => void;
}

export function momentActions(moment: MomentStore, result: () => Simulation | null): MomentActions {
  const end = () => result()?.totals.executionTime ?? 0;
  const clamp = (time: number) => Math.min(end(), Math.max(0, time));
  const seek = (time: number) => moment.setState({ time: clamp(time) });
  return {
    hover(selection) {
      if (!sameSelection(moment.getState().hover, selection)) moment.setState({ hover: selection });
    },
    seek,
    play(direction) {
      const { time } = moment.getState();
      // At the end of the road, playing begins anew.
      const atEnd = direction > 0 && time >= end();
      const atStart = direction < 0 && time <= 0;
      moment.setState({ playing: direction, time: atEnd ? 0 : atStart ? end() : time });
    },
    stepEvent(direction) {
      const simulation = result();
      if (!simulation) return;
      const { time } = moment.getState();
      moment.setState({ playing: 0 });
      seek(direction > 0 ? eventAfter(simulation, time) : eventBefore(simulation, time));
    },
    changeSpeed(direction) {
      const { speed } = moment.getState();
      const next = direction > 0 ? speeds.find((s) => s > speed) : speeds.findLast((s) => s < speed);
      if (next !== undefined) moment.setState({ speed: next });
    },
    advance(elapsed) {
      const { playing, speed, time } = moment.getState();
      if (playing === 0) return;
      const next = clamp(time + playing * speed * elapsed);
      const over = playing > 0 ? next >= end() : next <= 0;
      moment.setState({ time: next, playing: over ? 0 : playing });
    },
  };
}
