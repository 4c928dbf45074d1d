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

export const stageKinds = ['skyline', 'tower', 'map', 'timeline', 'graph', 'chart'] as const;
/** The one large picture beside the text of a step. */
export type StageKind = (typeof stageKinds)[number];

/** What a callout points at: something in the run, a moment, or a place on the axis of a chart; never a pixel. */
export type CalloutAnchor =
  | { readonly kind: 'thing'; readonly of: SelectionWords }
  | { readonly kind: 'time'; readonly at: Said }
  | { readonly kind: 'x'; readonly at: Said };

/** Words that point into the picture. */
export interface Callout {
  readonly anchor: CalloutAnchor;
  readonly text: readonly Block[];
  /** A second, smaller line. */
  readonly note: readonly Block[] | null;
}

/** One number of a scenario, varied from run to run. */
export interface ChartOver {
  /** Name of the scenario that is varied. */
  readonly of: string;
  /** Dotted path of the number. */
  readonly field: string;
  /** Fields that are so many times as large. */
  readonly times: Readonly<Record<string, number>>;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** What the axis says. */
  readonly axis: string;
}

/** A figure of many runs, one step for each: over a number that is varied, or of scenarios side by side. */
export interface Chart {
  readonly title: readonly Block[];
  readonly note: readonly Block[] | null;
  readonly over: ChartOver | { readonly runs: readonly string[] };
  /** What is drawn of each run, in its unit. */
  readonly figure: Said;
  readonly unit: string;
  /** Before the question is answered the runs up to this place are drawn, the others hatched; null = all are. */
  readonly known: number | null;
  /** Where the axis ends before the question is answered; null = where it ends afterwards. */
  readonly ends: number | null;
  /** The place for which the question asks: there a guess of a number is marked; null = nowhere. */
  readonly guess: number | null;
  readonly line: number;
}

/** What a step shows. */
export interface Scene {
  /** Name of the scenario. */
  readonly show: string;
  /** A view record without selection and time; those are said in words. */
  readonly view: Readonly<Record<string, unknown>>;
  readonly select: SelectionWords | null;
  /** Where the time cursor stands, ns. */
  readonly at: Said | null;
  readonly stage: StageKind;
  readonly callouts: readonly Callout[];
  readonly chart: Chart | null;
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

/** A brief, to be met by changing numbers of the scenario. */
export interface AskDesign extends Question {
  readonly kind: 'design';
  /** Dotted paths of the numbers that may be changed. */
  readonly fields: readonly string[];
  /** Holds where the brief is met; `own` stands for the learner's scenario. */
  readonly answer: Said;
  /** A scenario that meets it, for those who give up, and its numbers by the paths of `fields`. */
  readonly example: { readonly scenario: string; readonly values: Readonly<Record<string, number>> };
}

export type Ask = AskNumber | AskChoice | AskPick | AskDesign;

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
