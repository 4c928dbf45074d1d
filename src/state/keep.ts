import { t, type Text } from '../base/text.ts';

/**
 * What the browser keeps for this page. Keeping may be forbidden, full or damaged, and none of that may cost the page
 * anything: every function here says how it went, and none throws.
 */

/** The part of the browser's `Storage` that is needed. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Why something was not kept. */
export type KeepProblem = 'forbidden' | 'full';

export const keepProblemWords: Readonly<Record<KeepProblem, Text>> = {
  forbidden: t`This browser does not let the page keep anything: recent and saved scenarios are gone when it closes.`,
  full: t`The browser’s storage for this page is full: delete saved scenarios, or save this one as a file.`,
};

/** The browser's own store; null where the page may not use it (a strict setting, a sandboxed frame). */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** The same for this tab alone, which a reload keeps. */
export function tabStorage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

/** What is kept under a key as JSON; undefined if nothing is, or it cannot be read. */
export function kept(storage: Storage | null, key: string): unknown {
  try {
    const text = storage?.getItem(key) ?? null;
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Keeps a value as JSON. Null if that went well. */
export function keep(storage: Storage | null, key: string, value: unknown): KeepProblem | null {
  if (storage === null) return 'forbidden';
  try {
    storage.setItem(key, JSON.stringify(value));
    return null;
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    return /quota/i.test(name) ? 'full' : 'forbidden';
  }
}

/** Keeps nothing under a key any more. Where nothing may be kept, there is nothing to forget. */
export function forget(storage: Storage | null, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // As if it had been forgotten.
  }
}
