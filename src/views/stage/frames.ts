/** What gives frames: the browser, or a test. */
export interface FrameSource {
  request(paint: () => void): number;
  cancel(frame: number): void;
}

const browserFrames: FrameSource = {
  request: (paint) => requestAnimationFrame(paint),
  cancel: (frame) => cancelAnimationFrame(frame),
};

/** Work for the next frame: done once, however often it is asked for. Asked for while it is done, it is done again. */
export class FrameTask {
  private frame: number | null = null;
  private readonly work: () => void;
  private readonly source: FrameSource;

  constructor(work: () => void, source: FrameSource = browserFrames) {
    this.work = work;
    this.source = source;
  }

  ask(): void {
    this.frame ??= this.source.request(() => {
      this.frame = null;
      this.work();
    });
  }

  cancel(): void {
    if (this.frame !== null) this.source.cancel(this.frame);
    this.frame = null;
  }
}

/** Does the work now, and in the next frame after each change of what is subscribed to. Returns what ends it. */
export function followInFrames(subscribe: (changed: () => void) => () => void, work: () => void): () => void {
  const task = new FrameTask(work);
  work();
  const unsubscribe = subscribe(() => task.ask());
  return () => {
    unsubscribe();
    task.cancel();
  };
}

export const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
