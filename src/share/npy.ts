import { t, type Text } from '../base/text.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';

/** An array of numbers from a .npy file, in C order. */
export interface NumberArray {
  readonly shape: readonly number[];
  readonly values: Float64Array;
  /** NumPy’s letter of the type: i = signed, u = unsigned, f = decimals. */
  readonly kind: string;
}

/** Bytes per element and how to read one, by NumPy's code of the type without its byte order. */
const readers: Readonly<
  Record<string, readonly [size: number, read: (view: DataView, at: number, little: boolean) => number]>
> = {
  i1: [1, (view, at) => view.getInt8(at)],
  u1: [1, (view, at) => view.getUint8(at)],
  i2: [2, (view, at, little) => view.getInt16(at, little)],
  u2: [2, (view, at, little) => view.getUint16(at, little)],
  i4: [4, (view, at, little) => view.getInt32(at, little)],
  u4: [4, (view, at, little) => view.getUint32(at, little)],
  i8: [8, (view, at, little) => Number(view.getBigInt64(at, little))],
  u8: [8, (view, at, little) => Number(view.getBigUint64(at, little))],
  f4: [4, (view, at, little) => view.getFloat32(at, little)],
  f8: [8, (view, at, little) => view.getFloat64(at, little)],
};

/** Numbers that a routing table has at most; more is none. */
const MOST_VALUES = 1 << 24;

/** The header's length and where the header begins, by the version of the format. */
function headerSpan(view: DataView): { start: number; length: number } | null {
  const version = view.getUint8(6);
  if (version === 1) return { start: 10, length: view.getUint16(8, true) };
  return version === 2 || version === 3 ? { start: 12, length: view.getUint32(8, true) } : null;
}

/**
 * Reads a .npy file (NumPy's format, versions 1 to 3) of numbers. The header is a Python dictionary; three entries of it
 * are looked for, and nothing is evaluated. Never throws; the failure says in words what is wrong.
 */
export function readNpy(bytes: Uint8Array): Outcome<NumberArray, Text> {
  const magic = String.fromCharCode(...bytes.subarray(0, 6));
  if (bytes.length < 12 || magic !== '\u0093NUMPY')
    return failure(t`This is not a .npy file: it does not begin as one.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const span = headerSpan(view);
  if (span === null) return failure(t`The .npy file has version ${view.getUint8(6)}, which is not known.`);
  const data = span.start + span.length;
  if (data > bytes.length || span.length > 10_000) return failure(t`The .npy file is cut off within its header.`);

  const header = new TextDecoder('latin1').decode(bytes.subarray(span.start, data));
  const [, type] = /['"]descr['"]\s*:\s*['"]([^'"]*)['"]/.exec(header) ?? [];
  const [, order] = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(header) ?? [];
  const [, shapeText] = /['"]shape['"]\s*:\s*\(([\d\s,]*)\)/.exec(header) ?? [];
  if (type === undefined || order === undefined || shapeText === undefined)
    return failure(t`The header of the .npy file cannot be read.`);
  const reader = readers[type.slice(1)];
  if (!reader || !'<>|='.includes(type.slice(0, 1)))
    return failure(t`The .npy file holds things of type ${type}; numbers are wanted, such as <i8 or <f8.`);

  const shape = shapeText.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part)]));
  const count = shape.reduce((product, size) => product * size, 1);
  const [size, read] = reader;
  if (!(count <= MOST_VALUES)) return failure(t`The .npy file holds ${count} numbers, more than any routing has.`);
  if (data + count * size > bytes.length)
    return failure(t`The .npy file is cut off: ${count} numbers were to follow its header.`);

  const little = !type.startsWith('>');
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = read(view, data + i * size, little);
  return success({ shape, values: order === 'True' ? transposed(shape, values) : values, kind: type.slice(1, 2) });
}

/** The values of an array stored with its first index running fastest, in C order. */
function transposed(shape: readonly number[], values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    let rest = i;
    let at = 0;
    let stride = values.length;
    for (const size of shape) {
      stride /= size;
      at += (rest % size) * stride;
      rest = Math.floor(rest / size);
    }
    result[at] = values[i] ?? 0;
  }
  return result;
}
