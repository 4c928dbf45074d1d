import type { Timers } from '../state/run-controller.ts';

export const browserTimers: Timers = {
  soon: (task) => queueMicrotask(task),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
