import { t, type Text } from '../../base/text.ts';
import { inSentences, listed } from '../../base/lists.ts';
import type { Words } from '../../base/words.ts';
import { memoiseByObject } from '../../base/memoise.ts';
import { issueText } from '../../model/issue.ts';
import { parseScenario } from '../../model/parse.ts';
import type { Simulation } from '../../model/result.ts';
import { resultDigest, scenarioDigest } from '../../share/digest.ts';
import { isRecord } from '../../base/plain-data.ts';
import { applyToDocument } from '../../share/scenario-diff.ts';
import { fieldLabel } from '../../state/edits.ts';
import { presetById } from '../../state/preset.ts';
import { placeOfPreset } from '../../state/place.ts';
import { readSelection, selectionIn } from '../../state/selection-record.ts';
import { placeOfLink } from '../../state/opened-place.ts';
import type { Explorer } from '../../state/store.ts';
import { readViewRecord, viewRecordOf } from '../../state/view-record.ts';
import { placeLink } from './place-link.ts';
import {
  type EmbedErrorTag,
  type EmbedReply,
  type EmbedRequest,
  type Reply,
  requestSchemas,
  type RequestType,
  type ResultFigures,
  type Snapshot,
} from './protocol.ts';

const done = (value: unknown = null): Answer => ({ ok: true, value });
/** What a handler answers; its texts become words when the reply is sent. */
type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly tag: EmbedErrorTag; readonly message: Text } };

const refused = (tag: EmbedErrorTag, message: Text): Answer => ({ ok: false, error: { tag, message } });

/** The figures of a result, worked out once: the digest of a long run takes a while. */
export const figuresOf = memoiseByObject((result: Simulation): ResultFigures => ({
  totals: result.totals,
  scenarioDigest: scenarioDigest(result.scenario),
  resultDigest: resultDigest(result),
}));

interface Circumstances {
  readonly explorer: Explorer;
  readonly editable: boolean;
  /** Address of the embed. */
  readonly href: string;
  /** The language of messages. */
  readonly say: Words;
}

type Handlers = {
  readonly [T in RequestType]: (
    request: Extract<EmbedRequest, { readonly type: T }>,
    around: Circumstances,
  ) => Answer | Promise<Answer>;
};

const notReady = (): Answer => refused('not-ready', t`There is no result yet; wait for tierscope:idle.`);

const handlers: Handlers = {
  async 'tierscope:load'({ scenario, preset, link }, around) {
    if ([scenario, preset, link].filter((given) => given !== undefined).length !== 1)
      return refused('bad-request', t`Load takes one of scenario, preset and link.`);
    const { openPlace } = around.explorer.actions;
    const { say } = around;
    if (preset !== undefined) {
      const found = presetById(preset);
      if (!found) return refused('not-found', t`There is no preset “${preset.slice(0, 60)}”.`);
      openPlace(placeOfPreset(found));
      return done([]);
    }
    if (link === undefined) {
      const parsed = parseScenario(scenario);
      if (!parsed.ok) return refused('invalid', inSentences(...parsed.error.map(issueText)));
      const { name } = parsed.value.scenario;
      openPlace({ scenario: parsed.value.scenario, presetId: '', view: {}, name: t`Open ${name}` });
      return done(parsed.value.ignored.map((path) => say`${path} means nothing to this Tierscope and was left out.`));
    }
    const opened = await placeOfLink(link);
    if (!opened.ok) return refused('invalid', opened.error);
    openPlace(opened.value.place);
    return done(opened.value.problems.map((problem) => say(problem)));
  },

  'tierscope:edit'({ changes }, around) {
    if (!around.editable) return refused('read-only', t`This embed is read-only: its address has no “edit”.`);
    const { store, actions } = around.explorer;
    const { edit } = store.getState();
    const parsed = parseScenario(applyToDocument(edit.scenario, { set: changes, unset: [] }));
    if (!parsed.ok) return refused('invalid', inSentences(...parsed.error.map(issueText)));
    const { scenario, ignored } = parsed.value;
    if (ignored.length > 0) return refused('not-found', t`There is no field ${listed(ignored)}.`);
    const name = t`Set ${listed(Object.keys(changes).map(fieldLabel))}`;
    actions.openPlace({ scenario, presetId: edit.presetId, whole: edit.whole, view: null, name });
    return done([]);
  },

  'tierscope:play'({ direction = 1 }, { explorer }) {
    if (explorer.store.getState().run.result === null) return notReady();
    explorer.actions.play(direction);
    return done();
  },

  'tierscope:pause'(_request, { explorer }) {
    explorer.actions.play(0);
    return done();
  },

  'tierscope:seek'({ time }, { explorer }) {
    if (explorer.store.getState().run.result === null) return notReady();
    explorer.actions.seek(time);
    return done(explorer.cursor.getState().time);
  },

  'tierscope:step'({ direction = 1 }, { explorer }) {
    if (explorer.store.getState().run.result === null) return notReady();
    explorer.actions.stepEvent(direction);
    return done(explorer.cursor.getState().time);
  },

  'tierscope:select'({ select }, { explorer }) {
    const { result } = explorer.store.getState().run;
    if (result === null) return notReady();
    if (select === null) explorer.actions.select(null);
    else {
      const record = readSelection(select);
      if (record === undefined) return refused('bad-request', t`That is no selection: it names a kind and its place.`);
      const selection = selectionIn(record, result);
      if (selection === null) return refused('not-found', t`There is no such thing in this run.`);
      explorer.actions.select(selection);
    }
    return done();
  },

  'tierscope:setView'({ view }, { explorer, say }) {
    if (!isRecord(view)) return refused('bad-request', t`The view is a JSON object.`);
    const { record, problems } = readViewRecord(view);
    if (Object.keys(record).length === 0 && problems.length > 0) return refused('invalid', inSentences(...problems));
    const state = explorer.store.getState();
    const { scenario, presetId, whole } = state.edit;
    const before = viewRecordOf(state, explorer.cursor.getState());
    explorer.actions.openPlace({ scenario, presetId, whole, view: { ...before, ...record }, name: t`Set the view` });
    return done(problems.map((problem) => say(problem)));
  },

  async 'tierscope:get'(_request, { explorer, editable, href, say }) {
    const state = explorer.store.getState();
    const { time, playing } = explorer.cursor.getState();
    const snapshot: Snapshot = {
      status: state.run.status,
      editable,
      scenario: state.edit.scenario,
      result: state.run.result && figuresOf(state.run.result),
      view: viewRecordOf(state, { ...explorer.cursor.getState() }),
      time,
      playing,
      link: await placeLink(explorer, say.language, href),
    };
    return done(snapshot);
  },
};

/** The first thing that is wrong with a request, in words. */
function wrong(
  type: string,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string }[],
): Text {
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys') {
    const keys: unknown = Reflect.get(issue, 'keys');
    return t`${type} does not take ${listed(Array.isArray(keys) ? keys.map((key) => t`“${String(key)}”##a name`) : [])}.`;
  }
  return t`${type}: “${issue?.path.join('.') ?? ''}” is missing or not what it has to be.`;
}

const isRequestType = (type: string): type is RequestType => Object.hasOwn(requestSchemas, type);

async function answerTo(type: string, message: unknown, around: Circumstances): Promise<Answer> {
  if (!isRequestType(type)) {
    const known = listed(Object.keys(requestSchemas));
    return refused('bad-request', t`“${type.slice(0, 60)}” is no request. There are: ${known}.`);
  }
  const parsed = requestSchemas[type].safeParse(message);
  if (!parsed.success) return refused('bad-request', wrong(type, parsed.error.issues));
  try {
    const handle = handlers[type] as (request: EmbedRequest, around: Circumstances) => Answer | Promise<Answer>;
    return await handle(parsed.data, around);
  } catch (error) {
    return refused('defect', error instanceof Error ? error.message : String(error));
  }
}

/** True for a message that means Tierscope; pages hear many others, from extensions and tools. */
export const isForTierscope = (message: unknown): message is { readonly type: string; readonly id?: unknown } =>
  isRecord(message) && typeof message['type'] === 'string' && message['type'].startsWith('tierscope:');

/** Does what a message asks for, and says how it went. Never throws. */
export async function replyTo(
  message: { readonly type: string; readonly id?: unknown },
  around: Circumstances,
): Promise<EmbedReply> {
  const { type, id } = message;
  const answer = await answerTo(type, message, around);
  const reply: Reply = answer.ok
    ? answer
    : { ok: false, error: { ...answer.error, message: around.say(answer.error.message) } };
  return {
    type: 'tierscope:reply',
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    to: type,
    ...reply,
  };
}
