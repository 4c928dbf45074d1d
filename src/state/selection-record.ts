import { findOp, findSegment, type OpQuery, opQueryOf, type SegmentQuery, segmentQueryOf } from '../layout/op-query.ts';
import { opKinds, opParts } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import type { Selection } from './selection.ts';
import { type Entry, natural, oneOf, text } from './view-entry.ts';

/**
 * What is selected, by its place in the network or on the chip: it means the same on any machine and in any version,
 * whatever the numbers of ops are. `{kind: "op", sequence: 2, step: 0, token: 1, matrix: "…experts.5.ffn2", chunk: 0}`.
 */
export type SelectionRecord =
  | ({ readonly kind: 'op' } & OpQuery)
  | ({ readonly kind: 'segment' } & SegmentQuery)
  | { readonly kind: 'matrix'; readonly matrix: string }
  | { readonly kind: 'tier'; readonly tile: number; readonly tier: number }
  | { readonly kind: 'tile'; readonly tile: number }
  | { readonly kind: 'unit'; readonly pool: 'digital' | 'mha'; readonly unit: number };

export function selectionRecordOf(selection: Selection, result: Simulation): SelectionRecord | null {
  switch (selection?.kind) {
    case undefined:
      return null;
    case 'op':
      return { kind: 'op', ...opQueryOf(result, selection.id) };
    case 'segment':
      return { kind: 'segment', ...segmentQueryOf(result, selection.segment, selection.sequence) };
    case 'matrix': {
      const matrix = result.mapping.matrices[selection.matrix]?.name;
      return matrix === undefined ? null : { kind: 'matrix', matrix };
    }
    case 'tier':
    case 'tile':
    case 'unit':
      return selection;
  }
}

/** What a record selects in a result; null where there is no such thing. */
export function selectionIn(record: SelectionRecord, result: Simulation): Selection {
  const { tiles, tiers, digitalUnits, mhaUnits } = result.scenario.accelerator;
  switch (record.kind) {
    case 'op': {
      const id = findOp(result, record);
      return id < 0 ? null : { kind: 'op', id };
    }
    case 'segment': {
      const segment = findSegment(result, record);
      return segment < 0 ? null : { kind: 'segment', segment, sequence: record.sequence ?? 0 };
    }
    case 'matrix': {
      const matrix = result.mapping.matrices.findIndex(({ name }) => name === record.matrix);
      return matrix < 0 ? null : { kind: 'matrix', matrix };
    }
    case 'tier':
      return record.tile < tiles && record.tier < tiers ? record : null;
    case 'tile':
      return record.tile < tiles ? record : null;
    case 'unit':
      return record.unit < (record.pool === 'digital' ? digitalUnits : mhaUnits) ? record : null;
  }
}

type Kind = SelectionRecord['kind'];
type Entries = Readonly<Record<string, Pick<Entry<unknown>, 'read'>>>;

const segmentEntries: Entries = {
  sequence: natural,
  step: natural,
  token: natural,
  layer: natural,
  stack: oneOf('encoder', 'decoder'),
  part: oneOf(...opParts),
  matrix: text,
  nth: natural,
};

/** What each kind may say of itself, and what it must. */
const kinds: Readonly<Record<Kind, { readonly needs: Entries; readonly may: Entries }>> = {
  op: { needs: {}, may: { ...segmentEntries, op: oneOf(...opKinds), chunk: natural } },
  segment: { needs: {}, may: segmentEntries },
  matrix: { needs: { matrix: text }, may: {} },
  tier: { needs: { tile: natural, tier: natural }, may: {} },
  tile: { needs: { tile: natural }, may: {} },
  unit: { needs: { pool: oneOf('digital', 'mha'), unit: natural }, may: {} },
};

const isKind = (kind: unknown): kind is Kind => typeof kind === 'string' && Object.hasOwn(kinds, kind);

/** Reads a selection; undefined where any of it cannot be, since half of it would select something else. */
export function readSelection(json: unknown): SelectionRecord | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const given = new Map<string, unknown>(Object.entries(json));
  const kind = given.get('kind');
  given.delete('kind');
  if (!isKind(kind)) return undefined;
  const { needs, may } = kinds[kind];
  if (Object.keys(needs).some((key) => !given.has(key))) return undefined;
  const read: [string, unknown][] = [];
  for (const [key, value] of given) {
    const entry = Object.hasOwn(needs, key) ? needs[key] : Object.hasOwn(may, key) ? may[key] : undefined;
    const content = entry?.read(value);
    if (content === undefined) return undefined;
    read.push([key, content]);
  }
  return { kind, ...Object.fromEntries(read) } as SelectionRecord;
}
