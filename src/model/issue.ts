import { t, type Text } from '../base/text.ts';
import { inSentences } from '../base/lists.ts';

/** What is wrong with one field of a scenario, and what would work. */
export interface Issue {
  /** Dotted path of the field, such as `accelerator.tiles`; empty for the document itself. */
  readonly path: string;
  readonly code:
    'not-json' | 'wrong-version' | 'wrong-type' | 'out-of-range' | 'off-grid' | 'unknown-choice' | 'inconsistent';
  /** What is wrong, as a sentence that names the field. */
  readonly problem: Text;
  /** What would work, as a sentence; empty when there is nothing to add. */
  readonly remedy: Text;
  /** Edits that would each settle the matter. */
  readonly fixes: readonly Fix[];
}

/** One edit of one field. */
export interface Fix {
  readonly path: string;
  readonly value: number | boolean | string;
}

/** The issue as one line of text. */
export const issueText = ({ path, problem, remedy }: Issue): Text =>
  inSentences(path === '' ? problem : t`${path}: ${problem}##of a field`, remedy);
