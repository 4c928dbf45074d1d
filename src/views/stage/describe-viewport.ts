/** What is in sight: how many times larger than fitted, and the drawing's own figures. */
export interface ViewportFigures {
  readonly zoom: number;
  readonly [name: string]: number;
}

/** Leaves what is in sight on the canvas as data attributes, for those who drive the page by script. */
export function describeViewport(canvas: HTMLElement | null, figures: ViewportFigures): void {
  if (!canvas) return;
  for (const [name, value] of Object.entries(figures))
    if (canvas.dataset[name] !== String(value)) canvas.dataset[name] = String(value);
}
