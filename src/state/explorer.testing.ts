import { type Outcome, success } from '../base/outcome.ts';
import { fitChip } from '../engine/mapping/fit-chip.ts';
import { estimateSize } from '../engine/size-estimate.ts';
import { answerFigure } from '../layout/run-answers.ts';
import { tileWaits } from '../layout/tile-waits.ts';
import { simulate } from '../engine/simulation-run.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { EngineClient, EngineFailure, RunProgress } from '../worker/protocol.ts';
import type { Measurer } from '../worker/protocol-measure.ts';
import { placeOfPreset } from './place.ts';
import { openingPreset, presetById } from './preset.ts';
import type { Timers } from './run-controller.ts';
import { createExplorer, type Explorer } from './store.ts';

/** A request that the explorer has made of the engine. */
export interface Request {
  readonly scenario: Scenario;
  readonly onProgress: (progress: RunProgress) => void;
  /** Answers with what the real engine says. */
  run(): Promise<void>;
  answer(outcome: Outcome<Simulation, EngineFailure>): Promise<void>;
}

/** An explorer whose engine and time are in the test's hands. */
export interface Bench {
  readonly explorer: Explorer;
  readonly requests: readonly Request[];
  readonly cancels: () => number;
  /** Answers the last request with the real engine. */
  readonly settle: () => Promise<void>;
  /** Lets the timers that wait go off. */
  readonly letTimePass: () => void;
}

/** Answers at once, with the real engine. */
const measurer: Measurer = {
  measure(scenario) {
    const outcome = simulate(scenario);
    if (!outcome.ok) return Promise.resolve(outcome);
    const { graph, mapping, totals } = outcome.value;
    const tilesUsed = mapping.tiersUsed.filter((tiers) => tiers > 0).length;
    const { executionTime, energy, peakMemory, opCount: ops } = totals;
    const tiersUsed = mapping.chunks.tile.length;
    const waits = tileWaits(outcome.value);
    const { costs } = graph;
    const figures = { executionTime, energy, peakMemory, ops, tiersUsed, tilesUsed, waits, totals, costs };
    return Promise.resolve(success(figures));
  },
  plan: (scenarios) =>
    Promise.resolve(
      scenarios.map((scenario) => ({
        estimate: estimateSize(scenario),
        fits: true,
        slices: { layers: null, batch: null, tokens: null },
      })),
    ),
  smallestChip: (scenario) => Promise.resolve(fitChip(scenario)),
  ask(scenario, queries) {
    const outcome = simulate(scenario);
    return Promise.resolve(outcome.ok ? success(queries.map((query) => answerFigure(outcome.value, query))) : outcome);
  },
  cancel: () => undefined,
};

const flush = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createBench(presetId?: string): Bench {
  const requests: Request[] = [];
  let cancels = 0;
  const engine: EngineClient = {
    simulate: (scenario, onProgress) =>
      new Promise((resolve) => {
        const answer = (outcome: Outcome<Simulation, EngineFailure>): Promise<void> => {
          resolve(outcome);
          return flush();
        };
        requests.push({ scenario, onProgress, answer, run: () => answer(simulate(scenario)) });
      }),
    cancel: () => {
      cancels += 1;
    },
  };

  const waiting = new Set<() => void>();
  const timers: Timers = {
    soon: (task) => queueMicrotask(task),
    after(_ms, task) {
      waiting.add(task);
      return () => waiting.delete(task);
    },
  };

  const preset = presetId === undefined ? openingPreset() : presetById(presetId);
  if (!preset) throw new Error(`no preset ${presetId}`);
  return {
    explorer: createExplorer({ engine, measurer, timers, start: placeOfPreset(preset) }),
    requests,
    cancels: () => cancels,
    async settle() {
      await flush();
      await requests.at(-1)?.run();
    },
    letTimePass() {
      const due = [...waiting];
      waiting.clear();
      for (const task of due) task();
    },
  };
}

/** A bench whose first result is there. */
export async function createSettledBench(presetId?: string): Promise<Bench> {
  const bench = createBench(presetId);
  await bench.settle();
  return bench;
}
