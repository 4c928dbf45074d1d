/** The worker: receives a scenario, runs the engine, sends the result. The work is done in the modules that it imports. */
import { expose, releaseProxy, type Remote, transfer } from 'comlink';
import { failure, success } from '../base/outcome.ts';
import { readyToCompute } from '../engine/compiled.ts';
import type { Preparation } from '../engine/preparation.ts';
import { beginSimulation } from '../engine/simulation-run.ts';
import { warmUp } from '../engine/warm-up.ts';
import type { Simulation } from '../model/result.ts';
import { messageYielder } from './entry-yielding.ts';
import { runInSlices } from './entry-slices.ts';
import { packResult } from './entry-pack.ts';
import { StructureSender } from './entry-structures.ts';
import { buffersOfFailure, buffersOfResult } from './entry-transfer.ts';
import { giveUpBuffer, whileIdle } from './entry-warm-up.ts';
import type { EngineWorker } from './protocol.ts';

giveUpBuffer();
let current = 0;
/** Requests that have not been answered. */
let open = 0;
let isWarm = false;
/** What the last run rests on, for an edit that leaves it as it is. */
let known: Preparation | null = null;
const structures = new StructureSender();
const yieldToMessages = messageYielder();
const now = (): number => performance.now();

const engine: EngineWorker = {
  async simulate(request, scenario, report, show) {
    current = request;
    open++;
    const cancelled = () => current !== request;
    try {
      // Waiting messages are handled first: a newer request, or a cancel.
      await yieldToMessages();
      await readyToCompute();
      if (cancelled()) return failure({ tag: 'cancelled' });
      const begun = beginSimulation(scenario, known);
      if (!begun.ok) return transfer(begun, buffersOfFailure(begun.error));
      known = begun.value.preparation;
      const showPartial = (partial: Simulation) => {
        const sent = packResult(partial, structures);
        show(transfer(sent, buffersOfResult(sent)));
      };
      const outcome = await runInSlices(begun.value, { now, yieldToMessages, cancelled, report, show: showPartial });
      if (!outcome.ok) return outcome;
      const sent = packResult(outcome.value, structures);
      return transfer(success(sent), buffersOfResult(sent));
    } finally {
      open--;
      if (!isWarm) void whileIdle(warmUp(), () => open === 0);
      isWarm = true;
      for (const callback of [report, show] as Partial<Remote<() => void>>[]) callback[releaseProxy]?.();
    }
  },
  cancel(request) {
    if (current === request) current = 0;
  },
};

expose(engine);
