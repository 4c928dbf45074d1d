import { t, type Text } from '../base/text.ts';
import { inSentences } from '../base/lists.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { issueText } from '../model/issue.ts';
import { parseScenario } from '../model/parse.ts';
import { initialScenario, type Scenario } from '../model/scenario.ts';
import { scenarioSchema } from '../model/scenario-schema.ts';
import { isDigest, scenarioDigest } from './digest.ts';
import { isRecord } from '../base/plain-data.ts';
import { type Json, withoutForbiddenKeys } from './plain-data.ts';
import { prettyJson, readJson } from './pretty-json.ts';
import { salvageScenario } from './salvage.ts';
import { applyToDocument, scenarioDiff } from './scenario-diff.ts';

/** What a scenario file says that it is. */
export const FILE_FORMAT = 'tierscope-scenario';
export const FILE_VERSION = 1;
/** Extension of a saved scenario; anything that holds JSON opens. */
export const FILE_EXTENSION = '.tierscope.json';
/** Where the page's folder has the JSON Schema (see json-schema.ts); the text of a file points an editor to it. */
export const SCHEMA_FILE = 'scenario.schema.json';

export interface FileContent {
  readonly scenario: Scenario;
  /** The preset that it began from; empty if none. */
  readonly presetId: string;
  /** What the page wants back; see `LinkContent`. */
  readonly view: Json;
  /** What the scenario is a slice of. */
  readonly whole?: Scenario | null;
}

export interface FileProblem {
  readonly tag: 'not-json' | 'too-deep' | 'no-scenario' | 'future-version' | 'field' | 'unknown-entry' | 'changed';
  /** The scenario's path that it is about; empty for the file itself. */
  readonly path: string;
  readonly text: Text;
}

export interface OpenedFile extends FileContent {
  /** Empty for a file that is as it was saved. */
  readonly problems: readonly FileProblem[];
}

/** The text of a scenario file: pretty JSON of the whole scenario, so that it can be read and edited without its preset. */
export function scenarioFileText({ scenario, presetId, view, whole = null }: FileContent): string {
  // The schema's order of keys, whatever the scenario's: equal scenarios are saved as equal files.
  const ordered = scenarioSchema.safeParse(scenario);
  const document = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    digest: scenarioDigest(scenario),
    ...(presetId === '' ? {} : { preset: presetId }),
    scenario: ordered.success ? ordered.data : scenario,
    // A slice has less of something than its whole, and nothing more: so the difference is values alone.
    ...(whole === null ? {} : { sliceOf: scenarioDiff(scenario, whole).set }),
    ...(view === null ? {} : { view }),
  };
  return `${prettyJson(document)}\n`;
}

/** A file name of a scenario's name: letters, digits and hyphens of any language, at most 60 characters. */
export function fileStem(name: string): string {
  const stem = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return stem === '' ? 'scenario' : stem;
}

const problem = (tag: FileProblem['tag'], text: Text, path = ''): FileProblem => ({ tag, path, text });

/** Nesting that no scenario has; what walks data walks it recursively. */
const MOST_DEPTH = 60;

function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isDeep(inner, left - 1));
}

/** Brackets that are open at most, whether in text or not: enough to know that a walk is safe. */
function bracketDepth(text: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) most = Math.max(most, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return most;
}

const groups = ['accelerator', 'model', 'workload', 'mapping', 'costs', 'fidelity', 'routes', 'routing', 'seeds'];
const looksLikeScenario = (document: Readonly<Record<string, unknown>>): boolean =>
  groups.some((group) => group in document);

/** The scenario in a document: our own file, one of {scenario, routing}, or a bare scenario. */
function scenarioIn(document: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const inner = document['scenario'];
  if (!isRecord(inner)) return looksLikeScenario(document) ? { ...document } : null;
  const { name, routing } = document;
  return {
    ...(name === undefined ? {} : { name }),
    ...inner,
    ...(routing === undefined ? {} : { routing }),
  };
}

/** What the scenario is a slice of, by its values at the paths where it differs; null if that cannot be read whole. */
function wholeOf(scenario: Scenario, set: unknown): Scenario | null {
  if (!isRecord(set)) return null;
  const { scenario: whole, dropped } = salvageScenario(applyToDocument(scenario, { set, unset: [] }), scenario);
  return dropped.length === 0 ? whole : null;
}

/**
 * Opens a scenario file. Never throws. A failure means that there is no scenario in it; otherwise entries that cannot be
 * have their initial values, and `problems` names them.
 */
export function openScenarioFile(text: string): Outcome<OpenedFile, FileProblem> {
  // Brackets in text count as well here, and a walk of a thousand levels is safe everywhere; the real limit is below.
  if (bracketDepth(text) > 1000)
    return failure(problem('too-deep', t`The file is nested more deeply than any scenario.`));
  const read = readJson(text);
  if ('problem' in read) return failure(problem('not-json', t`The file is not JSON: ${read.problem}`));
  if (isDeep(read.value, MOST_DEPTH))
    return failure(problem('too-deep', t`The file is nested more deeply than any scenario.`));
  return openScenarioDocument(read.value);
}

/** As `openScenarioFile`, from the data of a JSON text. */
function openScenarioDocument(value: unknown): Outcome<OpenedFile, FileProblem> {
  const document = withoutForbiddenKeys(value);
  const body = isRecord(document) ? scenarioIn(document) : null;
  if (!isRecord(document) || body === null) {
    const what = t`There is no scenario in this file: it is a JSON object with accelerator, model, mapping and workload.`;
    return failure(problem('no-scenario', what));
  }
  const problems: FileProblem[] = [];
  const { format, version, digest, preset, view, sliceOf } = document;
  const isOurs = format === FILE_FORMAT;
  if (isOurs && typeof version === 'number' && version > FILE_VERSION) {
    const words = t`The file was saved by a newer Tierscope (file version ${version}; this one reads ${FILE_VERSION}).`;
    problems.push(problem('future-version', inSentences(words, t`What could be read was kept.`)));
  }

  const parsed = parseScenario(body);
  const { scenario, dropped } = parsed.ok
    ? { scenario: parsed.value.scenario, dropped: [] }
    : salvageScenario(body, initialScenario());
  for (const issue of dropped)
    problems.push(
      problem(
        'field',
        inSentences(issueText({ ...issue, path: '' }), t`Its initial value took its place.`),
        issue.path,
      ),
    );
  const ignored = parsed.ok ? parsed.value.ignored : [];
  const outer = new Set(['format', 'digest', 'preset', 'view', 'sliceOf', '$schema']);
  for (const path of ignored.filter((key) => !outer.has(key)))
    problems.push(problem('unknown-entry', t`“${path}” means nothing to this Tierscope and was left out.`, path));

  const whole = wholeOf(scenario, sliceOf);
  if (sliceOf !== undefined && whole === null)
    problems.push(problem('unknown-entry', t`What the scenario is a slice of could not be read and was left out.`));

  // A file is there to be edited by hand, so another digest is only worth a word when nothing else explains it.
  if (isOurs && problems.length === 0 && isDigest(digest) && digest !== scenarioDigest(scenario))
    problems.push(problem('changed', t`The file was edited since it was saved.`));
  return success({
    scenario,
    presetId: typeof preset === 'string' ? preset.slice(0, 100) : '',
    view: (isOurs ? (view ?? null) : null) as Json,
    whole,
    problems,
  });
}
