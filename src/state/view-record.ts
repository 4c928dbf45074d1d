import { t, type Text } from '../base/text.ts';
import type { Simulation } from '../model/result.ts';
import { isRecord, sameJson } from '../base/plain-data.ts';
import type { ExplorerState, CursorState, ViewState } from './explorer-state.ts';
import { FIRST_CURSOR, initialView } from './initial-view.ts';
import { readSelection, type SelectionRecord, selectionIn, selectionRecordOf } from './selection-record.ts';
import { amount, type Entry } from './view-entry.ts';
import { type LinkedKey, linkedFields, type LinkedRecord } from './view-fields.ts';

/**
 * How one looks at a run, as small readable JSON: what links, files and lessons hold beside the scenario. Only what
 * differs from the initial view stands in it, under the keys of `viewFields`:
 *
 *   {"colouring": "layer", "drawing": "skyline", "select": {"kind": "tile", "tile": 3}, "time": 9248}
 */
export type ViewRecord = LinkedRecord & {
  readonly select?: SelectionRecord;
  /** The time cursor, ns. */
  readonly time?: number;
};

export interface ReadView {
  readonly record: ViewRecord;
  /** What could not be used, in words. */
  readonly problems: readonly Text[];
}

/** A value as it would be written; undefined where it cannot be read. */
function written({ read, write }: Entry<unknown, unknown>, json: unknown): unknown {
  const value = read(json);
  return value === undefined ? undefined : write(value);
}

/** What stands in a record for a part of the view. */
function entryOf<K extends LinkedKey>(record: ViewRecord, key: K): ViewState[K] {
  const field = linkedFields.get(key);
  const json: unknown = field && Reflect.get(record, field.key);
  return (json === undefined ? initialView[key] : (field?.entry.read(json) ?? initialView[key])) as ViewState[K];
}

/** Reads a view record entry by entry, whatever is handed in. Never throws. */
export function readViewRecord(json: unknown): ReadView {
  if (json === null || json === undefined) return { record: {}, problems: [] };
  if (!isRecord(json)) return { record: {}, problems: [t`The view is not one: it is a JSON object.`] };
  const record: Record<string, unknown> = {};
  const problems: Text[] = [];
  const unread = new Map(Object.entries(json));
  const take = (key: string, read: (value: unknown) => unknown, expects: Text): void => {
    if (!unread.has(key)) return;
    const value = read(unread.get(key));
    unread.delete(key);
    if (value === undefined) problems.push(t`The view’s “${key}” cannot be used: it is ${expects}.`);
    else record[key] = value;
  };
  for (const { key, entry } of linkedFields.values()) take(key, (value) => written(entry, value), entry.expects);
  take('select', readSelection, t`an op, segment, matrix, tier, tile or unit by its place`);
  take('time', amount.read, t`${amount.expects}, in ns`);
  for (const key of unread.keys())
    problems.push(t`The view’s “${key.slice(0, 60)}” means nothing to this Tierscope and was left out.`);
  return { record, problems };
}

/** A time as it is written: rounded to the engine’s grid of 0.001 ns; finer digits come from the pointer’s position. */
const writtenTime = (time: number): number => Math.round(time * 1000) / 1000;

/** Where the cursor stands before anybody has moved it. */
export const firstTime = ({ totals }: Simulation): number => totals.executionTime * FIRST_CURSOR;

const runKeys: ReadonlySet<string> = new Set([
  'select',
  'time',
  ...[...linkedFields.values()].flatMap(({ key, ofRun }) => (ofRun ? [key] : [])),
]);

/** The part of a record that means something only on a run, and so waits for its result. */
export const runPart = (record: ViewRecord): ViewRecord =>
  Object.fromEntries(Object.entries(record).filter(([key]) => runKeys.has(key)));

/** How the state looks at its run. What waits for a result counts as if it were in force. */
export function viewRecordOf(
  { view, run, awaited }: Pick<ExplorerState, 'view' | 'run' | 'awaited'>,
  { time }: Pick<CursorState, 'time'>,
): ViewRecord {
  const record: Record<string, unknown> = {};
  for (const [key, { key: name, entry, ofRun }] of linkedFields) {
    if (ofRun && awaited !== null) continue;
    if (!sameJson(view[key], initialView[key])) record[name] = entry.write(view[key]);
  }
  if (awaited !== null) return { ...record, ...awaited };
  if (run.result === null) return record;
  const select = selectionRecordOf(view.selection, run.result);
  if (select !== null) record['select'] = select;
  const cursor = writtenTime(time);
  if (cursor !== writtenTime(firstTime(run.result))) record['time'] = cursor;
  return record;
}

/** Every choice that a link holds, as a record has it; what belongs to a run is initial until that is there. */
export function viewOfRecord(record: ViewRecord): Pick<ViewState, LinkedKey> {
  const view: Partial<Record<LinkedKey, unknown>> = {};
  for (const [key, { ofRun }] of linkedFields) view[key] = ofRun ? initialView[key] : entryOf(record, key);
  return view as Pick<ViewState, LinkedKey>;
}

interface OnRun {
  readonly view: Partial<ViewState>;
  /** ns. */
  readonly time: number;
  /** What the record asks for and the run has not got, in words. */
  readonly problems: readonly Text[];
}

/** What becomes of the choices that belong to a run when it has a new result. */
export function carriedView(view: ViewState, before: Simulation | null, result: Simulation): Partial<ViewState> {
  const carried: Partial<Record<LinkedKey, unknown>> = {};
  for (const [key, { ofRun }] of linkedFields)
    if (ofRun) carried[key] = ofRun.carry ? ofRun.carry(view[key], before, result) : ofRun.fit(view[key], result);
  return carried as Partial<ViewState>;
}

/** The entries of a record that refer to a run (selection, window, range), read against that run’s result. */
export function recordOnRun(record: ViewRecord, result: Simulation): OnRun {
  const end = result.totals.executionTime;
  const { select, time } = record;
  const selection = select === undefined ? null : selectionIn(select, result);
  const view: Partial<Record<LinkedKey, unknown>> = {};
  for (const [key, { ofRun }] of linkedFields) if (ofRun) view[key] = ofRun.fit(entryOf(record, key), result);
  return {
    view: { ...(view as Partial<ViewState>), selection },
    time: Math.min(time ?? firstTime(result), end),
    problems: select !== undefined && selection === null ? [t`What was selected is not in this run.`] : [],
  };
}
