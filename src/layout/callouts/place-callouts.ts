/**
 * Where the words of callouts stand in a picture. All is px of the picture, y downwards.
 *
 *        "tile 2"        ← words
 *            8 px
 *            │           ← line: 24 … 90 px, at most one bend
 *            ●           ← anchor
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CalloutSpec {
  /** What it points at; may lie outside of the picture. */
  readonly anchor: Point;
  /** The words as they were measured. */
  readonly width: number;
  readonly height: number;
}

export type PlacedCallout =
  | {
      readonly kind: 'words';
      readonly box: Box;
      /** From the anchor to 8 px before the words; two points, or three with a bend. */
      readonly line: readonly Point[];
      /** The anchor is out of sight: the line begins at the edge of the picture, with an arrow. */
      readonly outside: boolean;
    }
  /** There is no room: a number at the anchor, the words elsewhere. */
  | { readonly kind: 'number'; readonly at: Point };

export interface PictureSpec {
  readonly width: number;
  readonly height: number;
  /** What neither words nor lines may cover: other words, what computes. */
  readonly obstacles: readonly Box[];
}

const GAP = 8;
/** Words keep so far from the edges of the picture. */
const EDGE = 8;
const LENGTHS = [24, 36, 52, 70, 90] as const;
/** The two legs of a line with a bend; together 24 to 90 px long. */
const LEGS = [
  [16, 16],
  [32, 16],
  [50, 20],
  [66, 24],
] as const;

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const holds = ({ x, y, width, height }: Box, at: Point): boolean =>
  at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;

/** The box of a stretch that runs vertically or horizontally, a hair wide. */
const stretch = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x) - 0.5,
  y: Math.min(a.y, b.y) - 0.5,
  width: Math.abs(a.x - b.x) + 1,
  height: Math.abs(a.y - b.y) + 1,
});

export const stretchesOf = (line: readonly Point[]): readonly Box[] =>
  line.slice(1).map((point, i) => stretch(line[i] ?? point, point));

interface Candidate {
  readonly box: Box;
  readonly line: readonly Point[];
}

/** Words beside the end of a line that comes from their left (`side` 1) or right (−1), level with its end. */
const beside = ({ x, y }: Point, side: 1 | -1, { width, height }: CalloutSpec): Box => ({
  x: side === 1 ? x + GAP : x - GAP - width,
  y: y - Math.min(height / 2, 12),
  width,
  height,
});

/** Every place worth trying, the best first: above, left, right, below; then around one bend. */
function* candidates(from: Point, spec: CalloutSpec): Generator<Candidate> {
  const { width, height } = spec;
  const { x, y } = from;
  // Words over or under a line begin, end, or have their middle at it.
  const starts = [x - 4, x + 4 - width, x - width / 2];
  const upright = function* (up: 1 | -1): Generator<Candidate> {
    for (const length of LENGTHS) {
      const end = { x, y: y - up * length };
      const top = up === 1 ? end.y - GAP - height : end.y + GAP;
      for (const start of starts) yield { box: { x: start, y: top, width, height }, line: [from, end] };
    }
  };
  const level = function* (side: 1 | -1): Generator<Candidate> {
    for (const length of LENGTHS) {
      const end = { x: x + side * length, y };
      yield { box: beside(end, side, spec), line: [from, end] };
    }
  };
  yield* upright(1);
  yield* level(-1);
  yield* level(1);
  yield* upright(-1);
  for (const up of [1, -1] as const)
    for (const [first, second] of LEGS)
      for (const side of [1, -1] as const) {
        const bend = { x, y: y - up * first };
        const end = { x: x + side * second, y: bend.y };
        yield { box: beside(end, side, spec), line: [from, bend, end] };
      }
}

/** The anchor, or the nearest point within the picture. */
function within({ x, y }: Point, { width, height }: PictureSpec): Point {
  return { x: Math.min(Math.max(x, 1), width - 1), y: Math.min(Math.max(y, 1), height - 1) };
}

/**
 * Places callouts one after the other, so that no words cover words, an obstacle, a line or the edge, and no line crosses a
 * line, words or an obstacle; but for what the anchor itself lies on. The same input gives the same places.
 */
export function placeCallouts(specs: readonly CalloutSpec[], picture: PictureSpec): readonly PlacedCallout[] {
  const inner: Box = { x: EDGE, y: EDGE, width: picture.width - 2 * EDGE, height: picture.height - 2 * EDGE };
  const words: Box[] = [];
  const lines: Box[] = [];
  const fits = ({ box, line }: Candidate, from: Point): boolean => {
    if (box.x < inner.x || box.y < inner.y) return false;
    if (box.x + box.width > inner.x + inner.width || box.y + box.height > inner.y + inner.height) return false;
    const own = stretchesOf(line);
    if (picture.obstacles.some((one) => overlaps(one, box))) return false;
    if ([...words, ...lines].some((one) => overlaps(one, box))) return false;
    if (own.some((part) => [...words, ...lines].some((one) => overlaps(one, part)))) return false;
    return !picture.obstacles.some((one) => !holds(one, from) && own.some((part) => overlaps(one, part)));
  };
  return specs.map((spec): PlacedCallout => {
    const at = within(spec.anchor, picture);
    for (const candidate of candidates(at, spec)) {
      if (!fits(candidate, at)) continue;
      words.push(candidate.box);
      lines.push(...stretchesOf(candidate.line));
      return { kind: 'words', ...candidate, outside: at.x !== spec.anchor.x || at.y !== spec.anchor.y };
    }
    return { kind: 'number', at };
  });
}
