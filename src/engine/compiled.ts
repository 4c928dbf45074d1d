import { base64ToUint8Array } from 'uint8array-extras';
import { assert } from '../base/assert.ts';
import { COMPILED_CODE } from './compiled-code.ts';

/** The functions of wasm/, which is compiled to WebAssembly. */
interface CompiledFunctions {
  forget(): void;
  room(bytes: number): number;
  listUsers(): void;
  numberCounters(): number;
  placeOps(): void;
  countBuffers(): void;
  planMemory(): void;
  begin(): void;
  advance(target: number): 0 | 1 | 2;
  completed(): number;
  time(): number;
  takeLog(): number;
  stateBytes(): number;
}

/** Pages of 64 kB that memory may grow to: what an address of 32 bits reaches, or less on devices that reserve all of it. */
const MOST_PAGES = [2 ** 16, 2 ** 15, 2 ** 14, 2 ** 12];

function newMemory(): WebAssembly.Memory {
  for (const maximum of MOST_PAGES)
    try {
      return new WebAssembly.Memory({ initial: 1, maximum });
    } catch {
      // Too much to reserve.
    }
  throw new Error('there is no memory to compute in');
}

/** A variable of the compiled code. */
interface Variable {
  value: number;
}

/** Functions and variables by their names, and the memory that they work in. */
interface Instance {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** Makes instances of the compiled code; null before the first. */
let instantiate: (() => Instance) | null = null;

/** Throws where WebAssembly is forbidden. */
function fromWebAssembly(): () => Instance {
  const module = new WebAssembly.Module(base64ToUint8Array(COMPILED_CODE));
  return () => {
    const memory = newMemory();
    return { exports: new WebAssembly.Instance(module, { env: { memory } }).exports, memory };
  };
}

/**
 * To be awaited where a page's host may forbid WebAssembly, as a Content-Security-Policy without 'wasm-unsafe-eval' does:
 * the same code is then loaded as JavaScript, with the same results, more slowly.
 */
export async function readyToCompute(): Promise<void> {
  if (instantiate !== null) return;
  try {
    instantiate = fromWebAssembly();
  } catch {
    const script = await import('./compiled-script.js');
    instantiate = () => {
      const exports = script.instantiate({ env: { memory: { buffer: new ArrayBuffer(2 ** 16) } } });
      return { exports, memory: exports.memory };
    };
  }
}

const isVariable = (entry: [string, unknown]): entry is [string, Variable] =>
  typeof entry[1] === 'object' && entry[1] !== null && 'value' in entry[1];

/** What is compiled, with its memory, in which the columns of one graph or run stand at a time. */
export class Compiled {
  private readonly memory: { readonly buffer: ArrayBuffer };
  private readonly globals: ReadonlyMap<string, Variable>;
  readonly run: CompiledFunctions;

  constructor() {
    instantiate ??= fromWebAssembly();
    const { exports, memory } = instantiate();
    this.memory = memory;
    this.run = exports as unknown as CompiledFunctions;
    this.globals = new Map(Object.entries(exports).filter(isVariable));
  }

  /** Bytes of memory that it holds on to. */
  get bytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** Forgets the run before, so that no variable of it is taken for one of the next. */
  clear(): void {
    this.run.forget();
    for (const global of this.globals.values()) global.value = 0;
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

  /** Sets variables by their names. */
  set(values: Readonly<Record<string, number>>): void {
    for (const [name, value] of Object.entries(values)) this.global(name).value = value;
  }

  /** The value of a variable. */
  valueOf(name: string): number {
    return this.global(name).value;
  }

  private global(name: string): Variable {
    const global = this.globals.get(name);
    assert(global !== undefined, `${name} is a variable of the compiled code`);
    return global;
  }
}

/** What is done with its run waits here for the next: its memory need not be asked for again. */
let spare: Compiled | null = null;

/** Of a larger one the memory is given back. */
const MOST_SPARE_BYTES = 2 ** 27;

/** One without a run. */
export function takeCompiled(): Compiled {
  const compiled = spare ?? new Compiled();
  spare = null;
  compiled.clear();
  return compiled;
}

/** Gives one back that nobody reads any more. */
export function giveBack(compiled: Compiled): void {
  if (compiled.bytes <= MOST_SPARE_BYTES) spare = compiled;
}
