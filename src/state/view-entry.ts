import { t, type Text } from '../base/text.ts';

/** One entry of a view record: how a value V is written as JSON of type W, and what may be read as one. */
export interface Entry<V, W = V> {
  /** Undefined where it cannot be: the initial value then stays. */
  readonly read: (json: unknown) => V | undefined;
  readonly write: (value: V) => W;
  /** What it may be: “a whole number from 0”. */
  readonly expects: Text;
}

/** The most entries of a list, and characters of a text in it: far beyond what a page makes by hand. */
const MOST_TEXTS = 400;
const MOST_CHARACTERS = 120;

const asIs = <V>(value: V): V => value;

export const oneOf = <V extends string>(...values: readonly V[]): Entry<V> => ({
  read: (json) => values.find((value) => value === json),
  write: asIs,
  expects: t`one of ${values.join(', ')}`,
});

export const optional = <V, W>({ read, write, expects }: Entry<V, W>): Entry<V | null, W | null> => ({
  read: (json) => (json === null ? null : read(json)),
  write: (value) => (value === null ? null : write(value)),
  expects: t`${expects}, or null`,
});

export const flag: Entry<boolean> = {
  read: (json) => (typeof json === 'boolean' ? json : undefined),
  write: asIs,
  expects: t`true or false`,
};

/** Whole numbers from 0 that a typed array can hold. */
export const natural: Entry<number> = {
  read: (json) =>
    typeof json === 'number' && Number.isInteger(json) && json >= 0 && json < 2 ** 31 ? json : undefined,
  write: asIs,
  expects: t`a whole number from 0`,
};

/** A moment or a place: a finite number from 0. */
export const amount: Entry<number> = {
  // −0 is 0, as everywhere else here.
  read: (json) => (typeof json === 'number' && Number.isFinite(json) && json >= 0 ? json + 0 : undefined),
  write: asIs,
  expects: t`a number from 0`,
};

export const text: Entry<string> = {
  read: (json) => (typeof json === 'string' && json !== '' && json.length <= MOST_CHARACTERS ? json : undefined),
  write: asIs,
  expects: t`a text of at most ${MOST_CHARACTERS} characters`,
};

export const texts: Entry<readonly string[]> = {
  read(json) {
    if (!Array.isArray(json) || json.length > MOST_TEXTS) return undefined;
    const read = json.map((item) => text.read(item));
    return read.every((item) => item !== undefined) ? [...new Set(read)] : undefined;
  },
  write: asIs,
  expects: t`a list of texts`,
};

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A stretch, written as [from, to]. */
export const span: Entry<Span, readonly [number, number]> = {
  read(json) {
    if (!Array.isArray(json) || json.length !== 2) return undefined;
    const [from, to] = json.map((item) => amount.read(item));
    return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
  },
  write: ({ from, to }) => [from, to],
  expects: t`[from, to] with from before to`,
};
