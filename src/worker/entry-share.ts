/** The worker that writes files of data. It runs the scenario itself, so that nothing is copied from the page. */
import { expose, releaseProxy, type Remote } from 'comlink';
import { success } from '../base/outcome.ts';
import { readyToCompute } from '../engine/compiled.ts';
import { completionEvents } from '../engine/completion-events.ts';
import { simulate } from '../engine/simulation-run.ts';
import type { DataRequest } from '../model/data-export.ts';
import type { Simulation } from '../model/result.ts';
import { dataExports } from '../share/data-exports.ts';
import { eventsWithin, textPieces } from '../share/data-pieces.ts';
import type { ShareWorker } from './protocol-share.ts';

/** The last result, for the next file of it. */
let known: { readonly key: string; readonly simulation: Simulation } | null = null;

/** Text goes into a Blob in parts of this many characters, so that no more than one of them is in the worker's memory. */
const PART = 8 << 20;

function inParts(pieces: Iterable<string>, type: string, report: (bytes: number) => void): Blob {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let characters = 0;
  let bytes = 0;
  const seal = (): void => {
    const part = new Blob(waiting);
    parts.push(part);
    bytes += part.size;
    waiting = [];
    characters = 0;
    report(bytes);
  };
  for (const piece of pieces) {
    waiting.push(piece);
    characters += piece.length;
    if (characters >= PART) seal();
  }
  seal();
  return new Blob(parts, { type });
}

async function fileOf(simulation: Simulation, request: DataRequest, report: (bytes: number) => void): Promise<Blob> {
  const { kind, range, level } = request;
  const type = dataExports.find((data) => data.kind === kind)?.type ?? '';
  const events = completionEvents(simulation.graph, simulation.schedule);
  if (kind !== 'ops-arrow') return inParts(textPieces(simulation, { kind, range, level }, events), type, report);
  const { opsArrow } = await import('../share/arrow.ts');
  const bytes = opsArrow(simulation, eventsWithin(events, range));
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}

const share: ShareWorker<Blob> = {
  async write(request, report) {
    try {
      await readyToCompute();
      const key = JSON.stringify(request.scenario);
      if (known?.key !== key) {
        known = null;
        const outcome = simulate(request.scenario);
        if (!outcome.ok) return outcome;
        known = { key, simulation: outcome.value };
      }
      return success(await fileOf(known.simulation, request, report));
    } finally {
      (report as Partial<Remote<() => void>>)[releaseProxy]?.();
    }
  },
};

expose(share);
