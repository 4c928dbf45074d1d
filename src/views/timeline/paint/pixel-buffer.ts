import type { Raster } from './raster.ts';

/** Pixels of a part of the canvas; one buffer, kept while the size stays. */
export class PixelBuffer {
  private image: ImageData | null = null;
  private raster: Raster | null = null;

  of(width: number, height: number): { readonly image: ImageData; readonly raster: Raster } {
    if (!this.image || !this.raster || this.image.width !== width || this.image.height !== height) {
      this.image = new ImageData(Math.max(1, width), Math.max(1, height));
      this.raster = {
        pixels: new Uint32Array(this.image.data.buffer),
        width: this.image.width,
        height: this.image.height,
      };
    }
    return { image: this.image, raster: this.raster };
  }
}
