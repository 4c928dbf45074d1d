import type { Outcome } from '../../base/outcome.ts';
import type { Text } from '../../base/text.ts';
import type { DataRequest } from '../../model/data-export.ts';
import type { MeasureFailure, ViewId } from '../../state/explorer-state.ts';
import type { FigureMaker } from '../shared/figure.ts';

/** Writes files of data beside the page; see the client of that worker. */
export interface Exporter {
  readonly write: (request: DataRequest, report: (bytes: number) => void) => Promise<Outcome<Blob, MeasureFailure>>;
  readonly cancel: () => void;
}

/** A figure that is offered. Its view's code is loaded when the figure is made. */
export interface FigureOffer {
  readonly id: 'tier-map' | 'skyline' | 'operation-graph' | 'timeline';
  /** The view that it is of. */
  readonly view: ViewId;
  readonly name: Text;
  /** What it shows, in a sentence. */
  readonly words: Text;
  readonly load: () => Promise<FigureMaker>;
}
