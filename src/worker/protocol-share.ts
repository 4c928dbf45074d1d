/**
 * What the page and the worker that writes files say to each other. Types only, as in `protocol.ts`; `File` is a Blob, of
 * which what runs anywhere does not know.
 */
import type { Outcome } from '../base/outcome.ts';
import type { DataRequest } from '../model/data-export.ts';
import type { SimulationFailure } from '../model/result.ts';

/** What the worker exposes; it writes one file at a time, and is replaced to stop it. */
export interface ShareWorker<File> {
  /** `report` hears how many bytes are written so far. */
  write(request: DataRequest, report: (bytes: number) => void): Promise<Outcome<File, SimulationFailure>>;
}
