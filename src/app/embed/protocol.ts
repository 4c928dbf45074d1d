import * as z from 'zod/mini';
import type { Totals } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { EngineStatus } from '../../state/explorer-state.ts';
import type { SelectionRecord } from '../../state/selection-record.ts';
import type { ViewRecord } from '../../state/view-record.ts';

/**
 * What an embedded Tierscope and the page around it say to each other through `postMessage`.
 *
 * The page around sends requests, with an `id` of its own choice if it wants to tell the answers apart:
 *
 *   frame.contentWindow.postMessage({ type: 'tierscope:seek', time: 9248, id: 1 }, origin);
 *
 * Each request gets exactly one reply, `{ type: 'tierscope:reply', id, to: 'tierscope:seek', ok: true, value: null }`, or
 * with `ok: false` and `error: { tag, message }`. Programs go by the tag; the message is for people, in the language of the
 * embedded page, as all that is said in words. Nothing is ever thrown across the frames.
 *
 * Who is heard: only the window that holds the frame (`window.parent`), whatever its origin; where a frame may be held is
 * for its host to say, with `frame-ancestors`. Who is answered: that window, under the origin it wrote from. Events go to
 * it from its first request on, so that a page that never asks is told nothing but `tierscope:ready`, which holds nothing
 * but the protocol's version and goes to any origin. A page around it checks `event.source` in turn.
 */
export const PROTOCOL_VERSION = 1;

const id = z.optional(z.union([z.string(), z.number()]));
const direction = z.optional(z.union([z.literal(1), z.literal(-1)]));

/** All requests. Unknown ones, and unknown keys in known ones, get an error: a slip of the pen should not go unnoticed. */
export const requestSchemas = {
  /**
   * Opens another scenario: a scenario as in a file, a preset by its id, or a link (a whole one or what stands behind its
   * `#`). Also where nothing may be edited: what is shown is for the page around to say. The reply's `value` is a list of
   * what could not be used, in words; `tierscope:idle` follows with the result.
   */
  'tierscope:load': z.strictObject({
    type: z.literal('tierscope:load'),
    id,
    scenario: z.optional(z.unknown()),
    preset: z.optional(z.string()),
    link: z.optional(z.string()),
  }),
  /** Changes fields by their paths, as one step: `{ changes: { 'accelerator.tiles': 30 } }`. Refused without `&edit`. */
  'tierscope:edit': z.strictObject({
    type: z.literal('tierscope:edit'),
    id,
    changes: z.record(z.string(), z.unknown()),
  }),
  /** Plays, forward (1, as if left out) or back (−1). */
  'tierscope:play': z.strictObject({ type: z.literal('tierscope:play'), id, direction }),
  'tierscope:pause': z.strictObject({ type: z.literal('tierscope:pause'), id }),
  /** Puts the time cursor there, ns. */
  'tierscope:seek': z.strictObject({ type: z.literal('tierscope:seek'), id, time: z.number() }),
  /** To the next (1, as if left out) or previous (−1) end of a clock step. The reply's `value` is the time there, ns. */
  'tierscope:step': z.strictObject({ type: z.literal('tierscope:step'), id, direction }),
  /** Selects by place, such as `{ kind: 'tile', tile: 3 }`; null selects nothing. See SelectionRecord. */
  'tierscope:select': z.strictObject({ type: z.literal('tierscope:select'), id, select: z.unknown() }),
  /** Changes how it is looked at, such as `{ colouring: 'layer' }`; what is not named stays. See ViewRecord. */
  'tierscope:setView': z.strictObject({ type: z.literal('tierscope:setView'), id, view: z.unknown() }),
  /** The reply's `value` is a Snapshot. */
  'tierscope:get': z.strictObject({ type: z.literal('tierscope:get'), id }),
} as const;

export type RequestType = keyof typeof requestSchemas;
export type EmbedRequest = z.infer<(typeof requestSchemas)[RequestType]>;

/** A result in figures. Units as in exported totals: ns, nJ, B. */
export interface ResultFigures {
  readonly totals: Totals;
  /** Equal digests mean equal scenarios, and equal results op by op. */
  readonly scenarioDigest: string;
  readonly resultDigest: string;
}

export interface Snapshot {
  readonly status: EngineStatus;
  readonly editable: boolean;
  readonly scenario: Scenario;
  /** Of the last result, which is that of the scenario if the status is idle; null before the first. */
  readonly result: ResultFigures | null;
  readonly view: ViewRecord;
  /** The time cursor, ns. */
  readonly time: number;
  readonly playing: -1 | 0 | 1;
  /** The full page at this place. */
  readonly link: string;
}

export type EmbedErrorTag =
  /** It is no request, or not written as one. */
  | 'bad-request'
  /** The page is embedded without `&edit`. */
  | 'read-only'
  /** There is no result yet. */
  | 'not-ready'
  /** It is not in this run. */
  | 'not-found'
  /** The scenario, view or link cannot be used; the message says why. */
  | 'invalid'
  /** A defect of Tierscope. */
  | 'defect';

export interface EmbedError {
  readonly tag: EmbedErrorTag;
  readonly message: string;
}

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: EmbedError };

export type EmbedReply = Reply & {
  readonly type: 'tierscope:reply';
  readonly id: string | number | null;
  /** The type of the request, as far as it could be read. */
  readonly to: string;
};

export type EmbedEvent =
  /** It listens. */
  | { readonly type: 'tierscope:ready'; readonly version: number }
  /** The result is that of the scenario. */
  | ({ readonly type: 'tierscope:idle'; readonly name: string } & ResultFigures)
  /** The time cursor moved or playback began or ended: ten times a second at most, and once at the end. */
  | { readonly type: 'tierscope:time'; readonly time: number; readonly playing: -1 | 0 | 1 }
  | { readonly type: 'tierscope:selection'; readonly select: SelectionRecord | null }
  /** The scenario has no result. */
  | { readonly type: 'tierscope:error'; readonly message: string };
