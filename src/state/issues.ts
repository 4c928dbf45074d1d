import { readNumber } from '../base/format.ts';
import { consistencyIssues } from '../model/consistency.ts';
import type { Issue } from '../model/issue.ts';
import { fieldIssue } from '../model/field-check.ts';
import type { Draft, Drafts, EditState } from './explorer-state.ts';
import { formFieldAt, furtherPaths, groupPaths, type GroupId } from './form-fields.ts';
import { memoiseLast } from '../base/memoise.ts';

/** What is wrong with text typed into a number field, or null if it can be its value. */
export function draftIssue(path: string, { text, mark }: Draft): Issue | null {
  const field = formFieldAt(path);
  if (field?.type !== 'number') return null;
  const value = readNumber(text, mark);
  return fieldIssue(path, field, Number.isNaN(value) ? text.trim() : value);
}

const draftIssues = (drafts: Drafts): Issue[] =>
  Object.entries(drafts).flatMap(([path, draft]) => draftIssue(path, draft) ?? []);

const issuesOf = memoiseLast((edit: EditState): readonly Issue[] => {
  const fields = draftIssues(edit.drafts);
  // A field that is wrong by itself still has its last value in the scenario: what that says about others is old news.
  return fields.length > 0 ? fields : consistencyIssues(edit.scenario);
});

/** All that is wrong with what was entered; empty when it can be simulated. */
export const selectIssues = ({ edit }: { readonly edit: EditState }): readonly Issue[] => issuesOf(edit);

const groups: readonly GroupId[] = ['model', 'workload', 'accelerator', 'costs', 'mapping', 'fidelity'];

const unplacedOf = memoiseLast((edit: EditState): readonly Issue[] => {
  const shown = new Set(
    groups.flatMap((group) => [...groupPaths(group, edit.scenario), ...furtherPaths(group, edit.scenario)]),
  );
  return issuesOf(edit).filter((issue) => !shown.has(issue.path));
});

/** Issues whose field the form does not show, so that the form says them at its head. */
export const selectUnplacedIssues = ({ edit }: { readonly edit: EditState }): readonly Issue[] => unplacedOf(edit);
