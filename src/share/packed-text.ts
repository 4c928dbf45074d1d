/** Text packed for a URL: base64url of UTF-8, compressed (deflate) or not. Unpacking never throws. */

/** Characters of base64url, which a URL and its fragment take as they are. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = Math.min(4, bytes.length - at + 1);
    for (let digit = 0; digit < digits; digit++) text += ALPHABET[(bits >>> (18 - 6 * digit)) & 63];
  }
  return text;
}

/** The bytes that `text` stands for, up to the first character that cannot be. */
export function fromBase64Url(text: string): { readonly bytes: Uint8Array; readonly whole: boolean } {
  const invalid = text.search(/[^\w-]/);
  const valid = invalid < 0 ? text : text.slice(0, invalid);
  const bytes = new Uint8Array(Math.floor((valid.length * 3) / 4));
  let bits = 0;
  let size = 0;
  let count = 0;
  for (const character of valid) {
    bits = ((bits << 6) | ALPHABET.indexOf(character)) & 0xffffff;
    size += 6;
    if (size < 8) continue;
    size -= 8;
    bytes[count++] = (bits >>> size) & 255;
  }
  return { bytes: bytes.subarray(0, count), whole: invalid < 0 && valid.length % 4 !== 1 };
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

async function collected(stream: ReadableStream<Uint8Array>, chunks: Uint8Array[]): Promise<'end' | 'error' | 'large'> {
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

/** The bytes as a stream with one chunk and no end until `end` is called. */
function openEnded(bytes: Uint8Array): { stream: ReadableStream<BufferSource>; end: () => void } {
  let end = (): void => undefined;
  const stream = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(Uint8Array.from(bytes));
      end = () => controller.close();
    },
  });
  return { stream, end: () => end() };
}

export async function deflated(text: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const { stream, end } = openEnded(new TextEncoder().encode(text));
  end();
  await collected(stream.pipeThrough(new CompressionStream('deflate-raw')), chunks);
  return joined(chunks);
}

/**
 * Decompresses what can be decompressed. A stream that fails forgets what it had not handed over yet; so the end is held
 * back until everything before it has been read.
 */
export async function inflated(bytes: Uint8Array): Promise<Unpacked> {
  const chunks: Uint8Array[] = [];
  const { stream, end } = openEnded(bytes);
  const reading = collected(stream.pipeThrough(new DecompressionStream('deflate-raw')), chunks);
  let before = -1;
  while (before !== chunks.length) {
    before = chunks.length;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  end();
  const how = await reading;
  return { text: decoded(joined(chunks)), whole: how === 'end', tooLarge: how === 'large' };
}

/** UTF-8 as text; bytes that are none become U+FFFD. */
export const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
