import { t, type Text } from '../base/text.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { readLink } from '../share/read-link.ts';
import { type FileContent, openScenarioFile } from '../share/scenario-file.ts';
import type { Place } from './place.ts';
import { readViewRecord } from './view-record.ts';

/*
 * Links and files turned into places. Checking scenarios takes the schema, which the first picture does without: so this
 * module is loaded when there is something to read.
 */

/** What a link or a file turned out to hold. */
export interface OpenedPlace {
  readonly place: Place;
  /** What its author had as the result; null if it does not say. */
  readonly resultDigest: string | null;
  /** What could not be kept, in words. */
  readonly problems: readonly Text[];
}

function placeOf({ scenario, presetId, whole = null, view }: FileContent, name: Text): [Place, readonly Text[]] {
  const { record, problems } = readViewRecord(view);
  return [{ scenario, presetId, whole, view: record, name }, problems];
}

/** The place of a link; a failure says in words why there is none. Never throws. */
export async function placeOfLink(fragment: string, name: Text = t`Open link`): Promise<Outcome<OpenedPlace, Text>> {
  const read = await readLink(fragment);
  if (!read.ok) return failure(read.error.text);
  const [place, viewProblems] = placeOf(read.value, name);
  const problems = [...read.value.problems.map(({ text }) => text), ...viewProblems];
  return success({ place, resultDigest: read.value.resultDigest, problems });
}

/** The place of a scenario file; a failure says in words why there is none. Never throws. */
export function placeOfFile(text: string, fileName: string): Outcome<OpenedPlace, Text> {
  const read = openScenarioFile(text);
  if (!read.ok) return failure(read.error.text);
  const [place, viewProblems] = placeOf(read.value, t`Open ${fileName}`);
  const problems = [...read.value.problems.map(({ text: words }) => words), ...viewProblems];
  return success({ place, resultDigest: null, problems });
}
