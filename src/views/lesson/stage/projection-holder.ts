import type { DrawingName, Projection, ProjectionAsker } from '../../stage/projection.ts';

/** What makes the projection of each drawing; handed in, since a lesson knows no other view. */
export type ProjectionMakers = Readonly<Record<DrawingName, (input: never) => Projection>>;

/** The projection of the drawing that is shown; null while there is none. */
export class ProjectionHolder {
  /** What gives it, anew for each question. */
  private source: (() => Projection) | null = null;
  private readonly makers: ProjectionMakers;

  constructor(makers: ProjectionMakers) {
    this.makers = makers;
  }

  get shown(): Projection | null {
    return this.source?.() ?? null;
  }

  /** Each drawing hands over what its own maker takes. */
  readonly follow: ProjectionAsker = (drawing, latest) => this.take(() => this.makers[drawing](latest() as never));

  /** Takes a drawing for the one that is shown; returns what tells that it is gone. */
  take(source: () => Projection): () => void {
    this.source = source;
    return () => {
      if (this.source === source) this.source = null;
    };
  }
}
