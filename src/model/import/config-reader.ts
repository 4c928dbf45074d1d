import { exactFigure } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import { atPath } from '../../base/plain-data.ts';
import type { NumberField } from '../field.ts';
import type { Issue } from '../issue.ts';
import { fieldAt, rangeText } from '../field-check.ts';
import type { ImportedField } from './imported-model.ts';

/** A JSON object from outside. Its keys are looked up as its own only, so that `__proto__` and the like mean nothing. */
export type Config = Readonly<Record<string, unknown>>;

/** A key that is there, and not null. */
export interface Found {
  readonly key: string;
  readonly raw: unknown;
}

/** A word of the file in a message. */
export const quoted = (word: string): Text => t`“${word}”`;

/** A raw value in a message: short, whatever it is. */
export function shown(raw: unknown): Text {
  if (typeof raw === 'number') return Number.isFinite(raw) ? exactFigure(raw) : String(raw).replace('Infinity', '∞');
  if (typeof raw === 'string') return quoted(raw.length > 40 ? `${raw.slice(0, 37)}…` : raw);
  if (typeof raw === 'boolean') return String(raw);
  return Array.isArray(raw) ? t`a list` : t`an object`;
}

const numbers = (raw: unknown): number[] =>
  Array.isArray(raw) ? raw.flat().filter((entry) => typeof entry === 'number') : [];

interface WholeOptions {
  /** Why the value is what it is, beyond being a copy. */
  readonly note?: Text;
  /** 0 says that there is none. */
  readonly zeroIsNone?: boolean;
  /** It is part of a value that the caller enters. */
  readonly unentered?: boolean;
}

/** Reads one config.json; keeps account of what each field came from and of what is wrong. */
export class ConfigReader {
  readonly config: Config;
  /** Put before keys where the config is a record of a larger one. */
  private readonly prefix: string;
  readonly fields: ImportedField[] = [];
  readonly issues: Issue[] = [];
  readonly warnings: Text[] = [];
  readonly unrepresented: Text[] = [];

  constructor(config: Config, prefix: string) {
    this.config = config;
    this.prefix = prefix;
  }

  /** The value of a key; null and missing are alike. */
  get(key: string): unknown {
    return atPath(this.config, key) ?? undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** True where a key says `true`. */
  says(key: string): boolean {
    return this.get(key) === true;
  }

  number(key: string): number | null {
    const raw = this.get(key);
    return typeof raw === 'number' && Number.isFinite(raw) ? raw : null;
  }

  text(key: string): string | null {
    const raw = this.get(key);
    return typeof raw === 'string' ? raw : null;
  }

  first(keys: readonly string[]): Found | null {
    for (const key of keys) {
      const raw = this.get(key);
      if (raw !== undefined) return { key, raw };
    }
    return null;
  }

  /** The key as the file spells it from its top. */
  full(key: string): string {
    return this.prefix + key;
  }

  set(path: string, value: ImportedField['value'], found: Found | null, note: Text = ''): void {
    const key = found && this.full(found.key);
    this.fields.push({ path, value, key, raw: found?.raw, note });
  }

  complain(key: string, code: Issue['code'], problem: Text, remedy: Text = ''): void {
    this.issues.push({ path: this.full(key), code, problem, remedy, fixes: [] });
  }

  /** The number that is meant, where a list has the same for every layer; a list of several becomes their mean. */
  private single({ key, raw }: Found): unknown {
    const list = numbers(raw);
    if (list.length === 0) return raw;
    const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
    if (list.every((value) => value === list[0])) return list[0];
    this.unrepresented.push(
      t`“${this.full(key)}” differs from layer to layer or expert to expert; the mean, ${Math.round(mean)}, stands for all.`,
    );
    return Math.round(mean);
  }

  /**
   * A whole number within the limits of our field at `path`, from the first of `keys` that is there; null if none is, or
   * if it is no such number, which is an issue. Other keys that say something else are worth a warning.
   */
  whole(
    path: string,
    keys: readonly string[],
    { note = '', zeroIsNone = false, unentered = false }: WholeOptions = {},
  ): number | null {
    const found = this.first(keys);
    if (found === null) return null;
    const value = this.single(found);
    if (value === 0 && zeroIsNone) return null;
    const field = fieldAt(path) as NumberField;
    const limits = { ...field, min: Math.max(1, field.min) };
    if (!this.isWhole(found, value, limits)) return null;
    for (const key of keys.slice(keys.indexOf(found.key) + 1)) {
      const other = this.number(key);
      if (other !== null && other !== value)
        this.warnings.push(
          t`“${this.full(found.key)}” is ${shown(value)}, “${this.full(key)}” ${shown(other)}: the former was taken.`,
        );
    }
    if (!unentered) this.set(path, value, found, note);
    return value;
  }

  private isWhole({ key, raw }: Found, value: unknown, limits: NumberField): value is number {
    const valid = typeof value === 'number' && value >= limits.min && value <= limits.max && Number.isInteger(value);
    if (valid) return true;
    const name = this.full(key);
    const remedy = rangeText(limits);
    if (typeof value !== 'number' || !Number.isFinite(value))
      this.complain(key, 'wrong-type', t`“${name}” must be a number, not ${shown(raw)}.`, remedy);
    else if (value < limits.min || value > limits.max)
      this.complain(key, 'out-of-range', t`“${name}” cannot be ${shown(value)} (${limits.label}).`, remedy);
    else this.complain(key, 'off-grid', t`“${name}” must be whole: ${shown(value)} is not.`, remedy);
    return false;
  }

  /**
   * As `whole`, where the network is nothing without it: a missing one is an issue that names the keys. `absence` says so
   * in words: “The config has no model width”.
   */
  required(path: string, keys: readonly string[], absence: Text): number | null {
    const value = this.whole(path, keys);
    if (value !== null || this.first(keys) !== null) return value;
    const [usual = '', ...others] = keys.slice(0, 4);
    this.complain(
      usual,
      'wrong-type',
      t`${absence}: “${this.full(usual)}” is missing, and so are its other names (${listed(others)}).`,
      t`Library defaults are not put in its place, since they belong to another model.`,
    );
    return null;
  }

  /** A boolean; anything else that is there is an issue. */
  boolean(key: string): boolean | null {
    const raw = this.get(key);
    if (raw === undefined) return null;
    if (typeof raw === 'boolean') return raw;
    this.complain(key, 'wrong-type', t`“${this.full(key)}” must be true or false, not ${shown(raw)}.`);
    return null;
  }
}

/** A key with its value; null where it is not there. */
export function foundAt(reader: ConfigReader, key: string): Found | null {
  const raw = reader.get(key);
  return raw === undefined ? null : { key, raw };
}
