/** Elements in the order in which they are painted, in groups of what is clipped alike. */
export class SvgOutput {
  private readonly elements: string[] = [];
  /** Clip of the group that is open; empty = none. */
  private group = '';
  /** Rectangles of one look that follow each other are one path. */
  private rects: { readonly attributes: string; readonly clip: string; data: string } | null = null;

  /** `clip` = id of the clip that it needs; empty = none. */
  add(element: string, clip: string): void {
    this.flush();
    this.enter(clip);
    this.elements.push(element);
  }

  /** A rectangle as path data. It must be opaque, since it may be painted together with its neighbours. */
  addRect(data: string, attributes: string, clip: string): void {
    if (this.rects?.attributes === attributes && this.rects.clip === clip) this.rects.data += data;
    else {
      this.flush();
      this.rects = { attributes, clip, data };
    }
  }

  /** All of it, with every group closed. */
  end(): string {
    this.flush();
    this.enter('');
    return this.elements.join('\n');
  }

  private flush(): void {
    const { rects } = this;
    if (rects === null) return;
    this.rects = null;
    this.enter(rects.clip);
    this.elements.push(`<path d="${rects.data}"${rects.attributes}/>`);
  }

  /** Opens the group of a clip, after closing that of another. */
  private enter(clip: string): void {
    if (clip === this.group) return;
    if (this.group !== '') this.elements.push('</g>');
    if (clip !== '') this.elements.push(`<g clip-path="url(#${clip})">`);
    this.group = clip;
  }
}
