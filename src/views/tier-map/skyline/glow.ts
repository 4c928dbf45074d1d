/** Soft round lights, one sprite per colour: made once, since a gradient or a blur per frame is dear in software. */
const sprites = new Map<string, OffscreenCanvas>();
const SIZE = 64;
/** Themes and colourings make a few dozen colours; far more means a leak. */
const MOST = 512;

export function glowSprite(colour: string): OffscreenCanvas {
  const known = sprites.get(colour);
  if (known) return known;
  const sprite = new OffscreenCanvas(SIZE, SIZE);
  const pen = sprite.getContext('2d');
  if (pen) {
    const gradient = pen.createRadialGradient(SIZE / 2, SIZE / 2, 0, SIZE / 2, SIZE / 2, SIZE / 2);
    gradient.addColorStop(0, colour);
    gradient.addColorStop(1, 'rgba(0, 0, 0, 0)');
    pen.fillStyle = gradient;
    pen.fillRect(0, 0, SIZE, SIZE);
    // The gradient's far end is transparent black, which would be dirt by day: keep the colour, fade its alpha.
    pen.globalCompositeOperation = 'source-in';
    pen.fillStyle = colour;
    pen.fillRect(0, 0, SIZE, SIZE);
  }
  if (sprites.size > MOST) sprites.clear();
  sprites.set(colour, sprite);
  return sprite;
}
