import { type ScenarioPreset, scenarioPresets } from '../model/presets.ts';
import { initialScenario, type Scenario } from '../model/scenario.ts';
import { Hasher, scenarioDigest } from './digest.ts';
import { diffToLink } from './link-keys.ts';
import { deflated, toBase64Url } from './packed-text.ts';
import type { Json } from './plain-data.ts';
import { isEmptyDiff, scenarioDiff } from './scenario-diff.ts';

/*
 * A link holds the scenario as what differs from a preset, and the view:
 *
 *   1z.CHECK.DIGEST.PAYLOAD
 *   │││     │      └ base64url of JSON {p preset, s set, u unset, r result digest, h whole, w view}, deflated (z) or plain (j)
 *   │││     └ digest of the scenario, so that a preset that has changed since is noticed
 *   ││└ checksum of everything else: tells damage on the way from a change of Tierscope
 *   └ version
 *
 * It stands in the fragment of the URL, which is sent to no server. What may be lost comes last in the payload, because
 * links are cut at their end.
 *
 * What reads links, in read-link.ts, needs the schema, and is only there when there is one to read.
 */
export const LINK_VERSION = 1;

/** Characters of a URL that mail programs, chats and QR codes (at 2 953 bytes) still take. */
export const LINK_LIMIT = 2000;

export interface LinkContent {
  readonly scenario: Scenario;
  readonly presetId: string;
  /** What the page wants back: selection, time cursor, choices of the views. Small, and the page's own business. */
  readonly view: Json;
  /** Digest of the result, if there is one: the page that opens the link can compare. */
  readonly resultDigest: string | null;
  /** What the scenario is a slice of. */
  readonly whole?: Scenario | null;
}

export interface WrittenLink {
  /** To be put behind the `#` of a URL; no character of it needs escaping. */
  readonly fragment: string;
  /** The whole URL would be longer than `LINK_LIMIT`: offer a file instead. */
  readonly tooLong: boolean;
}

/** Six characters: a damaged link passes once in a thousand million. */
const CHECK_LENGTH = 6;
export const checkOf = (...parts: readonly string[]): string =>
  new Hasher().text(parts.join('.')).digest().slice(-CHECK_LENGTH);

/**
 * Writes a link. `pageUrl` is the URL of the page without its fragment, and counts for the length.
 * An unknown preset is fine: the difference is then from the initial scenario.
 */
export async function writeLink(
  { scenario, presetId, view, resultDigest, whole = null }: LinkContent,
  pageUrl = '',
  presets: readonly ScenarioPreset[] = scenarioPresets,
): Promise<WrittenLink> {
  const base = presets.find(({ id }) => id === presetId)?.scenario ?? initialScenario();
  const diff = scenarioDiff(base, scenario);
  const json = JSON.stringify({
    p: presetId,
    ...diffToLink(diff),
    ...(resultDigest === null ? {} : { r: resultDigest }),
    ...(whole === null ? {} : { h: diffToLink(scenarioDiff(scenario, whole)) }),
    ...(view === null ? {} : { w: view }),
  });
  const plain = toBase64Url(new TextEncoder().encode(json));
  const packed = toBase64Url(await deflated(json));
  const [form, payload] = packed.length < plain.length ? ['z', packed] : ['j', plain];
  const head = `${LINK_VERSION}${form}`;
  const digest = scenarioDigest(scenario);
  const fragment = [head, checkOf(head, digest, payload), digest, payload].join('.');
  return { fragment, tooLong: pageUrl.length + 1 + fragment.length > LINK_LIMIT };
}

/** True where a link would hold nothing but the preset: the page may do without a fragment then. */
export function isBarePreset(
  { scenario, presetId, view, whole = null }: LinkContent,
  presets: readonly ScenarioPreset[] = scenarioPresets,
): boolean {
  const preset = presets.find(({ id }) => id === presetId);
  return (
    preset !== undefined && view === null && whole === null && isEmptyDiff(scenarioDiff(preset.scenario, scenario))
  );
}
