/** A drawing context that draws nothing and writes down everything, for tests that look at drawings as data. */
export interface Recording {
  readonly context: CanvasRenderingContext2D;
  readonly calls: readonly RecordedCall[];
}

export interface RecordedCall {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly fillStyle: unknown;
  readonly strokeStyle: unknown;
}

/** px that a letter takes, as a stand-in for a font. */
const LETTER = 6;

/** Numbers to a tenth of a px, so that a recording does not depend on the last bit of a sum. */
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
