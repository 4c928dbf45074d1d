import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';

/** Text packed for a URL: base64url of UTF-8, compressed (deflate) or not. Unpacking never throws. */

export const toBase64Url = (bytes: Uint8Array): string => uint8ArrayToBase64(bytes, { urlSafe: true });

/** The bytes that `text` stands for, up to the first character that cannot be. */
export function fromBase64Url(text: string): { readonly bytes: Uint8Array; readonly whole: boolean } {
  const invalid = text.search(/[^\w-]/);
  const valid = invalid < 0 ? text : text.slice(0, invalid);
  // The first digit of four completes no byte.
  const digits = valid.length % 4 === 1 ? valid.slice(0, -1) : valid;
  return { bytes: base64ToUint8Array(digits), whole: invalid < 0 && digits === valid };
}

/** What of a packed text could be read. */
export interface Unpacked {
  readonly text: string;
  /** False where the text ends early, because what packed it was cut or damaged. */
  readonly whole: boolean;
  /** True where it was longer than anything that we write, and reading stopped. */
  readonly tooLarge: boolean;
}

/** Compressed links of 2 000 characters hold some 10 kB; a bomb holds gigabytes. */
const MOST_BYTES = 4 << 20;

type Ending = 'end' | 'error' | 'large';

/** Reads a stream to its end into `chunks`, which keeps what came before an error. */
async function collected(stream: ReadableStream<Uint8Array>, chunks: Uint8Array[]): Promise<Ending> {
  const reader = stream.getReader();
  let size = 0;
  try {
    for (;;) {
      // Each chunk waits for the one before it.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read();
      if (done) return 'end';
      chunks.push(value);
      size += value.length;
      if (size <= MOST_BYTES) continue;
      void reader.cancel().catch(() => null);
      return 'large';
    }
  } catch {
    return 'error';
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Sends bytes through a transform, `piece` bytes at a time, and gathers what comes out. */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  piece: number,
): Promise<{ readonly bytes: Uint8Array; readonly how: Ending }> {
  const chunks: Uint8Array[] = [];
  const reading = collected(readable, chunks);
  const writer = writable.getWriter();
  // The error is reported below; without this catch a failed stream would be an unhandled rejection as well.
  writer.closed.catch(() => null);
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      // The transform says when it can take the next piece.
      // oxlint-disable-next-line no-await-in-loop
      await writer.write(Uint8Array.from(bytes.subarray(at, at + piece)));
    }
    await writer.close();
  } catch {
    // The reader saw the same error.
  }
  const how = await reading;
  return { bytes: joined(chunks), how };
}

export async function deflated(text: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return (await through(new CompressionStream('deflate-raw'), bytes, Infinity)).bytes;
}

/** Pieces in which a damaged text is tried again, at most: each takes a turn of the event loop. */
const MOST_PIECES = 2000;

/**
 * Decompresses what can be decompressed. A stream that fails forgets what it had not handed over yet; so the bytes of a
 * damaged text are sent once more, in pieces, and what they yield is read before the next one.
 */
export async function inflated(bytes: Uint8Array): Promise<Unpacked> {
  const inflate = (piece: number) => through(new DecompressionStream('deflate-raw'), bytes, piece);
  const once = await inflate(Infinity);
  const best = once.how === 'error' ? await inflate(Math.ceil(bytes.length / MOST_PIECES)) : once;
  return { text: decoded(best.bytes), whole: once.how === 'end', tooLarge: best.how === 'large' };
}

/** UTF-8 as text; bytes that are none become U+FFFD. */
export const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
