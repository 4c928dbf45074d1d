import * as z from 'zod/mini';
import { t, type Text } from '../base/text.ts';
import { listed } from '../base/lists.ts';
import { LESSON_VERSION, pickKinds, stageKinds } from './lesson.ts';

/** The entries of a lesson file as they are written; strict, so that a slip of the pen is found. */

const text = z.string().check(z.minLength(1));
const expression = z.union([text, z.number()]);

export const headSchema = z.strictObject({
  'tierscope-lesson': z.literal(LESSON_VERSION),
  title: text,
  summary: text,
  minutes: z.number().check(z.positive(), z.maximum(600)),
  language: z.optional(text),
  sources: z.optional(z.array(z.strictObject({ text, url: z.optional(text) }))),
  scenarios: z.record(
    z.string().check(z.regex(/^[a-z]\w*$/i)),
    z.strictObject({
      name: z.optional(text),
      preset: z.optional(text),
      from: z.optional(text),
      change: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});

/** A picture with more words in it is not read. */
const MOST_CALLOUTS = 5;

const calloutSchema = z.strictObject({
  of: z.optional(text),
  time: z.optional(expression),
  x: z.optional(expression),
  text,
  note: z.optional(text),
});

const chartSchema = z.strictObject({
  title: text,
  note: z.optional(text),
  over: z.optional(
    z.strictObject({
      of: text,
      field: text,
      times: z.optional(z.record(z.string(), z.number())),
      from: z.number(),
      to: z.number(),
      step: z.number().check(z.positive()),
      axis: text,
    }),
  ),
  runs: z.optional(z.array(text).check(z.minLength(2))),
  figure: expression,
  unit: z.optional(z.string()),
  known: z.optional(z.number()),
  ends: z.optional(z.number()),
  guess: z.optional(z.number()),
});

const sceneEntries = {
  stage: z.optional(z.enum(stageKinds)),
  callouts: z.optional(z.array(calloutSchema).check(z.maxLength(MOST_CALLOUTS))),
  chart: z.optional(chartSchema),
  show: z.optional(text),
  view: z.optional(z.record(z.string(), z.unknown())),
  select: z.optional(text),
  at: z.optional(expression),
};

const questionEntries = { question: text, hint: z.optional(text) };

export const askSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    ...questionEntries,
    unit: z.optional(z.string()),
    from: z.number(),
    to: z.number(),
    step: z.optional(z.number().check(z.positive())),
    answer: expression,
    within: z.union([
      z.number().check(z.nonnegative()),
      z.string().check(
        z.refine((share) => /^\d+(\.\d+)?\s*%$/.test(share), {
          params: { problem: t`This is a number of units, or a share of the answer such as 10 %.` },
        }),
      ),
    ]),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    ...questionEntries,
    options: z
      .array(z.strictObject({ text: z.union([text, z.number()]), when: expression, why: z.optional(text) }))
      .check(z.minLength(2)),
  }),
  z.strictObject({
    kind: z.literal('pick'),
    ...questionEntries,
    of: z.enum(pickKinds),
    answer: expression,
    example: text,
  }),
  z.strictObject({
    kind: z.literal('design'),
    ...questionEntries,
    fields: z.array(text).check(z.minLength(1), z.maxLength(6)),
    answer: expression,
    example: text,
  }),
]);

export const stepSchema = z.strictObject({
  ...sceneEntries,
  ask: z.optional(askSchema),
  reveal: z.optional(z.strictObject(sceneEntries)),
});

export type HeadEntries = z.infer<typeof headSchema>;
export type StepEntries = z.infer<typeof stepSchema>;
export type SceneEntries = Pick<StepEntries, 'show' | 'view' | 'select' | 'at' | 'stage' | 'callouts' | 'chart'>;
export type AskEntries = z.infer<typeof askSchema>;

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Text {
  if (origin === 'string') return t`This must not be empty.`;
  if (origin === 'array') return t`There must be ${String(minimum)} of these or more.`;
  return inclusive === false
    ? t`This must be more than ${String(minimum)}.`
    : t`This must be at least ${String(minimum)}.`;
}

/** What zod found, as a sentence. */
export function schemaProblem(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'unrecognized_keys':
      return t`${listed(issue.keys.map((key) => t`“${key}”`))} means nothing here.`;
    case 'invalid_type':
      return issue.expected === 'record' || issue.expected === 'object'
        ? t`This must be a block of entries.`
        : t`This must be of type ${issue.expected}.`;
    case 'invalid_value':
      return issue.values.length === 1
        ? t`This must be ${String(issue.values[0])}.`
        : t`This must be one of ${listed(issue.values.map(String))}.`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return issue.origin === 'array'
        ? t`There must be ${String(issue.maximum)} of these or fewer.`
        : t`This must be at most ${String(issue.maximum)}.`;
    case 'invalid_union':
      return t`This has none of the forms that are possible here.`;
    case 'custom':
      return (issue.params?.['problem'] as Text | undefined) ?? t`This cannot be so.`;
    case 'invalid_key':
      return t`The name of a scenario is a letter, and letters, digits or underscores after it.`;
    default:
      return t`This cannot be so.`;
  }
}
