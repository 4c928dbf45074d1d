/** A canvas context that writes down what is drawn, rounded to whole pixels, in the order in which it is drawn. */
export function recordingContext(): { readonly context: CanvasRenderingContext2D; readonly drawn: string[] } {
  const drawn: string[] = [];
  const state: Record<string, unknown> = {};
  const kept = new Set(['fillRect', 'strokeRect', 'fillText', 'clearRect']);
  const worded = (value: unknown) => (typeof value === 'number' ? Math.round(value) : value);
  const context = new Proxy(state, {
    get(target, name: string) {
      if (name in target) return target[name];
      return (...parameters: unknown[]) => {
        if (!kept.has(name)) return;
        const colour = name.startsWith('fill')
          ? target['fillStyle']
          : name === 'strokeRect'
            ? target['strokeStyle']
            : '';
        drawn.push([name, ...parameters.map(worded), colour].join(' ').trim());
      };
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, drawn };
}
