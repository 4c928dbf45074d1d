import { createStore, type StoreApi } from 'zustand/vanilla';
import { eventAfter, eventBefore, stopAfter, stopBefore } from '../layout/schedule-times.ts';
import type { Simulation } from '../model/result.ts';
import type { CursorState, Pace } from './explorer-state.ts';
import { sameSelection, type Selection } from './selection.ts';

export type CursorStore = StoreApi<CursorState>;

/** Speeds of playback, ns per second, in steps of 1-2.5-5: from one MVM in ten seconds to the longest run in minutes. */
const speeds: readonly number[] = [
  10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1e6, 2.5e6, 5e6, 1e7,
  2.5e7, 5e7, 1e8, 2.5e8, 5e8, 1e9, 2.5e9, 5e9, 1e10,
];

/** A run that takes longer to play looks as if it stood still. */
const LONGEST_PLAY_S = 400;

/** The slowest speed at which a run of so many ns is over in a few minutes. */
export const suitableSpeed = (executionTime: number): number =>
  speeds.find((speed) => executionTime <= speed * LONGEST_PLAY_S) ?? 1e10;

/** Events per second: slow enough to say what happens at each, fast enough to see a pattern. */
const eventRates: readonly number[] = [0.25, 0.5, 1, 2, 5, 10, 25, 50, 100];

/** Seconds for the whole run, from slow to fast. */
const runDurations: readonly number[] = [120, 60, 30, 20, 10];

export const createCursor = (): CursorStore =>
  createStore<CursorState>(() => ({
    hover: null,
    time: 0,
    playing: 0,
    speed: 250,
    pace: 'time',
    eventRate: 1,
    runSeconds: 10,
    stops: null,
  }));

/** What moves the time cursor and the pointer's mark. */
export interface CursorActions {
  readonly hover: (selection: Selection) => void;
  /** Sets the time cursor, ns; playback goes on from there. */
  readonly seek: (time: number) => void;
  readonly play: (direction: -1 | 0 | 1) => void;
  /** To the next (1) or previous (−1) end of a clock step, or event of what is followed. */
  readonly stepEvent: (direction: -1 | 1) => void;
  /** The next faster (1) or slower (−1) speed of the pace in force. */
  readonly changeSpeed: (direction: -1 | 1) => void;
  readonly setPace: (pace: Pace) => void;
  /** What stepping stops at; null = every event. */
  readonly stopAt: (stops: Float64Array | null) => void;
  /** Lets `elapsed` seconds of playback pass. */
  readonly advance: (elapsed: number) => void;
}

export function cursorActions(cursor: CursorStore, result: () => Simulation | null): CursorActions {
  const end = () => result()?.totals.executionTime ?? 0;
  const clamp = (time: number) => Math.min(end(), Math.max(0, time));
  const seek = (time: number) => cursor.setState({ time: clamp(time) });

  /** The next event from `time` on, in a direction; the end or start of the run where there is none. */
  const nextEvent = (simulation: Simulation, time: number, direction: -1 | 1): number => {
    const { stops } = cursor.getState();
    if (direction > 0) return stops ? stopAfter(stops, time, end()) : eventAfter(simulation, time);
    return stops ? stopBefore(stops, time) : eventBefore(simulation, time);
  };

  /**
   * Where the cursor stands after so many events' worth of playback: every event takes equally long to watch, whatever
   * time lies before it on the chip, and between two of them the cursor moves evenly.
   */
  const afterEvents = (from: number, events: number, direction: -1 | 1): number => {
    const simulation = result();
    if (!simulation) return from;
    let time = from;
    let left = events;
    while (left > 0) {
      const to = nextEvent(simulation, time, direction);
      if (to === time) return time;
      // The event on the other side, from which this stretch began.
      const back = nextEvent(simulation, to, direction > 0 ? -1 : 1);
      const share = Math.abs(to - time) / Math.max(Math.abs(to - back), Number.MIN_VALUE);
      if (left < share) return time + (to - time) * (left / share);
      left -= share;
      time = to;
    }
    return time;
  };

  return {
    hover(selection) {
      if (!sameSelection(cursor.getState().hover, selection)) cursor.setState({ hover: selection });
    },
    seek,
    play(direction) {
      const { time } = cursor.getState();
      // At the end of the road, playing begins anew.
      const atEnd = direction > 0 && time >= end();
      const atStart = direction < 0 && time <= 0;
      cursor.setState({ playing: direction, time: atEnd ? 0 : atStart ? end() : time });
    },
    stepEvent(direction) {
      const simulation = result();
      if (!simulation) return;
      const { time } = cursor.getState();
      cursor.setState({ playing: 0 });
      seek(nextEvent(simulation, time, direction));
    },
    changeSpeed(direction) {
      const { pace, speed, eventRate, runSeconds } = cursor.getState();
      const beyond = (list: readonly number[], value: number) =>
        list[Math.min(list.length - 1, Math.max(0, list.indexOf(value) + direction))] ?? value;
      if (pace === 'time') cursor.setState({ speed: beyond(speeds, speed) });
      else if (pace === 'events') cursor.setState({ eventRate: beyond(eventRates, eventRate) });
      else cursor.setState({ runSeconds: beyond(runDurations, runSeconds) });
    },
    setPace: (pace) => cursor.setState({ pace }),
    stopAt: (stops) => cursor.setState({ stops }),
    advance(elapsed) {
      const { playing, pace, speed, eventRate, runSeconds, time } = cursor.getState();
      if (playing === 0) return;
      const rate = pace === 'run' ? end() / runSeconds : speed;
      const next =
        pace === 'events'
          ? clamp(afterEvents(time, elapsed * eventRate, playing))
          : clamp(time + playing * rate * elapsed);
      const over = playing > 0 ? next >= end() : next <= 0;
      cursor.setState({ time: next, playing: over ? 0 : playing });
    },
  };
}
