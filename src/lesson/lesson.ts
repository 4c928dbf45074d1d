import type { Text } from '../base/text.ts';
import type { OpQuery } from '../layout/op-query.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Said } from './expression.ts';
import type { Block } from './prose.ts';

/** What a lesson file says that it is. */
export const LESSON_VERSION = 1;

export interface Lesson {
  readonly title: string;
  /** One sentence on what one knows afterwards. */
  readonly summary: string;
  readonly minutes: number;
  /** Language of its prose, such as “en”. */
  readonly language: string;
  readonly sources: readonly Source[];
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly steps: readonly Step[];
}

export interface Source {
  readonly text: string;
  readonly url: string | null;
}

/** What a step selects, by its place: as a view record has it. */
export type SelectionWords =
  | ({ readonly kind: 'op' } & OpQuery)
  | { readonly kind: 'matrix'; readonly matrix: string }
  | { readonly kind: 'tier'; readonly tile: number; readonly tier: number }
  | { readonly kind: 'tile'; readonly tile: number };

/** What a step shows. */
export interface Scene {
  /** Name of the scenario. */
  readonly show: string;
  /** A view record without selection and time; those are said in words. */
  readonly view: Readonly<Record<string, unknown>>;
  readonly select: SelectionWords | null;
  /** Where the time cursor stands, ns. */
  readonly at: Said | null;
  readonly line: number;
}

export interface Step {
  readonly title: string;
  readonly line: number;
  readonly scene: Scene;
  /** What is read before the question is answered. */
  readonly before: readonly Block[];
  readonly ask: Ask | null;
  /** What is read afterwards. */
  readonly after: readonly Block[];
  /** What is shown afterwards; null = the same. */
  readonly reveal: Scene | null;
}

interface Question {
  readonly question: readonly Block[];
  readonly hint: readonly Block[] | null;
  readonly line: number;
}

/** A number, set on a slider. */
export interface AskNumber extends Question {
  readonly kind: 'number';
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly answer: Said;
  /** How far from the answer a guess may lie: a share of it, or so many units. */
  readonly within: { readonly share: number } | { readonly units: number };
}

/** One of several; the right one is that whose condition holds. */
export interface AskChoice extends Question {
  readonly kind: 'choice';
  readonly options: readonly ChoiceOption[];
}

export interface ChoiceOption {
  readonly text: readonly Block[];
  readonly when: Said;
  /** What to say to those who chose it and were wrong. */
  readonly why: readonly Block[] | null;
}

/** Something in the picture, to be selected there. */
export interface AskPick extends Question {
  readonly kind: 'pick';
  readonly of: PickKind;
  /** Holds for what is right; may name facts of the pick, such as pick.tile. */
  readonly answer: Said;
  /** One that is right, for those who give up. */
  readonly example: SelectionWords;
}

export type Ask = AskNumber | AskChoice | AskPick;

export const pickKinds = ['tile', 'tier', 'matrix', 'op'] as const;
export type PickKind = (typeof pickKinds)[number];

/** What is wrong with a lesson file, and where. */
export interface LessonProblem {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Title of the step; empty for the head of the file. */
  readonly step: string;
  /** Dotted path of the field, such as `ask.answer`; empty for prose. */
  readonly field: string;
  readonly text: Text;
}
