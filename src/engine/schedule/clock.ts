import { assert } from '../../base/assert.ts';
import { CLOCK_CODE } from './clock-code.ts';

/** The functions of ../clock/clock.ts, which is compiled to WebAssembly. */
interface ClockFunctions {
  forget(): void;
  room(bytes: number): number;
  begin(): void;
  advance(target: number): 0 | 1 | 2;
  completed(): number;
  time(): number;
  takeLog(): number;
  stateBytes(): number;
}

/** 64 kB each: as many as an address of 32 bits reaches. */
const MOST_PAGES = 2 ** 16;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 by hand: what browsers and Node have for it is no part of the language. */
function decoded(base64: string): Uint8Array {
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let bits = 0;
  for (let n = 0, at = 0; n < digits.length; n++) {
    bits = (bits << 6) | DIGITS.indexOf(digits.charAt(n));
    // The first digit of four completes no byte; of the others each does.
    if (n % 4 > 0) bytes[at++] = bits >> (6 - 2 * (n % 4));
  }
  return bytes;
}

const isGlobal = (entry: [string, unknown]): entry is [string, WebAssembly.Global] =>
  entry[1] instanceof WebAssembly.Global;

let module: WebAssembly.Module | null = null;

/** A clock with its memory, in which the columns of one run stand at a time. */
export class Clock {
  private readonly memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES });
  private readonly globals: ReadonlyMap<string, WebAssembly.Global>;
  readonly run: ClockFunctions;

  constructor() {
    module ??= new WebAssembly.Module(decoded(CLOCK_CODE));
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.memory } });
    this.run = exports as unknown as ClockFunctions;
    this.globals = new Map(Object.entries(exports).filter(isGlobal));
  }

  /** Bytes of memory that it holds on to. */
  get bytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** Forgets the run before. */
  clear(): void {
    this.run.forget();
  }

  /** Address of room for so many bytes, which hold whatever was there before. */
  room(bytes: number): number {
    return this.run.room(bytes) >>> 0;
  }

  /** Puts a column into memory and returns its address. */
  put(column: Int32Array | Uint16Array | Uint8Array | Float64Array): number {
    const address = this.room(column.byteLength);
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    new Uint8Array(this.memory.buffer, address, column.byteLength).set(bytes);
    return address;
  }

  /** The bytes from an address on, in place, until memory grows. */
  bytesAt(address: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, address, length);
  }

  /** A copy of the bytes from an address on. */
  copy(address: number, length: number): ArrayBuffer {
    return this.memory.buffer.slice(address, address + length);
  }

  /** Sets everything that ../clock/plan.ts asks for. */
  set(values: Readonly<Record<string, number>>): void {
    for (const [name, global] of this.globals) {
      const value = values[name];
      assert(value !== undefined, `the clock is told its ${name}`);
      global.value = value;
    }
  }
}

/** A clock that is done with its run waits here for the next: its memory need not be asked for again. */
let spare: Clock | null = null;

/** Of a larger one the memory is given back. */
const MOST_SPARE_BYTES = 2 ** 27;

/** A clock without a run. */
export function takeClock(): Clock {
  const clock = spare ?? new Clock();
  spare = null;
  clock.clear();
  return clock;
}

/** Gives a clock back that nobody reads any more. */
export function giveClockBack(clock: Clock): void {
  if (clock.bytes <= MOST_SPARE_BYTES) spare = clock;
}
