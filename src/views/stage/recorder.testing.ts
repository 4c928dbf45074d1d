/** A drawing context that draws nothing and writes down everything, for tests that look at drawings as data. */
export interface Recording {
  readonly context: CanvasRenderingContext2D;
  readonly calls: readonly RecordedCall[];
}

export interface RecordedCall {
  readonly name: string;
  /** Numbers to a tenth of a px, so that a recording does not depend on the last bit of a sum. */
  readonly args: readonly unknown[];
  readonly exact: readonly unknown[];
  readonly fillStyle: unknown;
  readonly strokeStyle: unknown;
}

/** px that a letter takes, as a stand-in for a font. */
const LETTER = 6;

const rounded = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);

export function recordingContext(): Recording {
  const calls: RecordedCall[] = [];
  const state: Record<string, unknown> = { fillStyle: '', strokeStyle: '' };
  const context = new Proxy(state, {
    get(target, name: string) {
      if (name in target) return target[name];
      return (...args: unknown[]) => {
        calls.push({
          name,
          args: args.map(rounded),
          exact: args,
          fillStyle: target['fillStyle'],
          strokeStyle: target['strokeStyle'],
        });
        return name === 'measureText' ? { width: LETTER * String(args[0]).length } : null;
      };
    },
    set(target, name: string, value: unknown) {
      target[name] = value;
      return true;
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, calls };
}

/** What leaves a mark that a person can read. */
const LINES = new Set(['fillRect', 'strokeRect', 'fillText', 'clearRect']);

/** A recording as lines of text for a snapshot: boxes and words in the order in which they are drawn, in whole px. */
export function recordedLines(calls: readonly RecordedCall[]): string[] {
  const worded = (value: unknown) => (typeof value === 'number' ? Math.round(value) : value);
  return calls
    .filter(({ name }) => LINES.has(name))
    .map(({ name, exact, fillStyle, strokeStyle }) => {
      const colour = name.startsWith('fill') ? fillStyle : name === 'strokeRect' ? strokeStyle : '';
      return [name, ...exact.map(worded), colour].join(' ').trim();
    });
}
