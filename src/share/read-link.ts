import { t, type Text } from '../base/text.ts';
import { inSentences } from '../base/lists.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { issueText } from '../model/issue.ts';
import { type ScenarioPreset, scenarioPresets } from '../model/presets.ts';
import { initialScenario, type Scenario } from '../model/scenario.ts';
import { DIGEST_LENGTH, isDigest, scenarioDigest } from './digest.ts';
import { checkOf, LINK_LIMIT, LINK_VERSION, type LinkContent } from './link.ts';
import { diffFromLink } from './link-keys.ts';
import { decoded, fromBase64Url, inflated, type Unpacked } from './packed-text.ts';
import { parsePartialJson } from './partial-json.ts';
import { atPath, isRecord } from '../base/plain-data.ts';
import { type Json, withoutForbiddenKeys } from './plain-data.ts';
import { salvageScenario } from './salvage.ts';
import { applyToDocument } from './scenario-diff.ts';

export type LinkProblemTag =
  /** There is nothing in it that could be read. */
  | 'unreadable'
  /** It differs from what was written: cut off, or a character changed. */
  | 'damaged'
  /** Of a later Tierscope. */
  | 'future-version'
  | 'unknown-preset'
  /** It is intact, but its preset or the meaning of a field is not what it was. */
  | 'changed'
  /** One entry cannot be, and fell back to the preset's. */
  | 'field'
  /** An entry that means nothing to this Tierscope. */
  | 'unknown-entry'
  | 'too-large';

/** What is wrong with a link, in words for the page. */
export interface LinkProblem {
  readonly tag: LinkProblemTag;
  /** The scenario's path that it is about; empty for the link itself. */
  readonly path: string;
  readonly text: Text;
}

export interface OpenedLink extends LinkContent {
  /** Empty for an intact link. */
  readonly problems: readonly LinkProblem[];
}

const problem = (tag: LinkProblemTag, text: Text, path = ''): LinkProblem => ({ tag, path, text });

/** Longer links are none of ours: 100 times the limit leaves room for what a file would be better for. */
const MOST_CHARACTERS = 100 * LINK_LIMIT;

interface LinkParts {
  readonly version: number;
  readonly form: string;
  readonly check: string;
  readonly digest: string;
  readonly payload: string;
  readonly intact: boolean;
}

/** Takes a link apart; null if it has not even the shape of one. Spaces come from line breaks in mail, a dot from a sentence. */
function linkParts(fragment: string): LinkParts | null {
  const text = fragment.replace(/^[^#]*#/, '').replaceAll(/\s|\u200b|\u00ad/g, '');
  const [head = '', check = '', digest = '', payload = ''] = text.split('.');
  const [, version, form = ''] = /^(\d{1,6})([a-z]?)$/.exec(head) ?? [];
  if (version === undefined || payload === '') return null;
  return { version: Number(version), form, check, digest, payload, intact: checkOf(head, digest, payload) === check };
}

async function unpacked({ form, payload }: LinkParts): Promise<Unpacked> {
  const { bytes, whole } = fromBase64Url(payload);
  // The form's letter may be what was damaged; JSON begins with a brace, and a deflated text of ours never does.
  const plain = form === 'j' || bytes[0] === 0x7b;
  const result = plain ? { text: decoded(bytes), whole: true, tooLarge: false } : await inflated(bytes);
  return { ...result, whole: whole && result.whole };
}

const newer = (version: number): Text =>
  t`The link was written by a newer Tierscope (link version ${version}; this one reads version ${LINK_VERSION}).`;

const words = (value: unknown): Text => (typeof value === 'string' ? t`“${value.slice(0, 60)}”` : t`none##a value`);

/** What the scenario is a slice of, by how it differs; null if that cannot be read whole. */
function wholeOf(scenario: Scenario, difference: unknown): Scenario | null {
  if (!isRecord(difference)) return null;
  const { diff, unknown } = diffFromLink(difference);
  const { scenario: whole, dropped } = salvageScenario(applyToDocument(scenario, diff), scenario);
  return unknown.length === 0 && dropped.length === 0 ? whole : null;
}

/** What the payload says, entry by entry; whatever cannot be is dropped and named. */
function readPayload(
  payload: Readonly<Record<string, unknown>>,
  presets: readonly ScenarioPreset[],
): { content: LinkContent; problems: LinkProblem[] } {
  const problems: LinkProblem[] = [];
  const presetId = payload['p'];
  const preset = presets.find(({ id }) => id === presetId);
  if (!preset && (typeof presetId !== 'string' || presetId !== '')) {
    const text = t`The link begins from a preset that is not known here, ${words(presetId)}; the initial scenario took its place.`;
    problems.push(problem('unknown-preset', text));
  }
  const base = preset?.scenario ?? initialScenario();
  const { diff, unknown } = diffFromLink(payload);
  const { scenario, dropped } = salvageScenario(applyToDocument(base, diff), base);
  for (const issue of dropped)
    problems.push(
      problem('field', inSentences(issueText({ ...issue, path: '' }), t`The preset’s value was kept.`), issue.path),
    );
  const droppedPaths = new Set(dropped.map(({ path }) => path));
  const meaningless = Object.keys(diff.set).filter(
    (path) => atPath(scenario, path) === undefined && !droppedPaths.has(path),
  );
  for (const path of [...unknown, ...meaningless])
    problems.push(
      problem('unknown-entry', t`“${path.slice(0, 60)}” means nothing to this Tierscope and was left out.`, path),
    );

  const result = payload['r'];
  const whole = wholeOf(scenario, payload['h']);
  if (payload['h'] !== undefined && whole === null)
    problems.push(problem('unknown-entry', t`What the scenario is a slice of could not be read and was left out.`));
  const view = (payload['w'] ?? null) as Json;
  return {
    content: {
      scenario,
      presetId: preset ? preset.id : '',
      view,
      resultDigest: isDigest(result) ? result : null,
      whole,
    },
    problems,
  };
}

/**
 * Reads a link, with or without what stands before its `#`. Never throws. A failure means that nothing could be kept;
 * otherwise the content can be used, and `problems` says in words what could not.
 */
export async function readLink(
  fragment: string,
  presets: readonly ScenarioPreset[] = scenarioPresets,
): Promise<Outcome<OpenedLink, LinkProblem>> {
  if (fragment.length > MOST_CHARACTERS)
    return failure(problem('too-large', t`The link is longer than any that Tierscope writes.`));
  const parts = linkParts(fragment);
  if (parts === null) return failure(problem('unreadable', t`The link is incomplete: its contents are missing.`));
  const { version, intact, digest } = parts;
  const isNewer = version > LINK_VERSION;

  const { text, whole, tooLarge } = await unpacked(parts);
  if (tooLarge) return failure(problem('too-large', t`The link holds more than any that Tierscope writes.`));
  const { value, whole: complete } = parsePartialJson(text);
  const payload = withoutForbiddenKeys(value);
  if (!isRecord(payload)) {
    const what = isNewer ? newer(version) : t`The link is damaged; nothing in it could be read.`;
    return failure(problem(isNewer ? 'future-version' : 'unreadable', what));
  }

  const { content, problems } = readPayload(payload, presets);
  const first: LinkProblem[] = [];
  if (!intact) {
    const what =
      whole && complete
        ? t`The link is damaged: a part of it is not as it was written. What could be read was kept; check it.`
        : t`The link is damaged: its end is missing or cannot be read. What could be read was kept; check it.`;
    first.push(problem('damaged', what));
  }
  // A newer version may be why a link does not look as it should, and the other way round: both are said.
  if (isNewer) first.push(problem('future-version', inSentences(newer(version), t`What could be read was kept.`)));
  else if (intact && digest.length === DIGEST_LENGTH && digest !== scenarioDigest(content.scenario)) {
    const what = t`The link was written with another version of this preset; its author may have had other numbers.`;
    first.push(problem('changed', what));
  }
  return success({ ...content, problems: [...first, ...problems] });
}
