import { t, type Text } from '../base/text.ts';
import { roles } from './roles.ts';

/**
 * What the colours of a legend stand for, by name. Links and steps of the history name a colour in English, whatever the
 * reader's language: “Layer 2”, “50 to 75 % of the array”. Here the names become texts.
 */
const plain: ReadonlyMap<string, Text> = new Map<string, Text>([
  ...roles.map(({ name, label }) => [name, label] as const),
  ['Embedding, LM head', t`Embedding, LM head`],
  ['No expert', t`No expert`],
  ['None', t`None`],
  ['Encoder', t`Encoder`],
  ['never used', t`never used`],
  ['never busy', t`never busy`],
]);

type Form = readonly [name: RegExp, label: (first: string, second: string) => Text];

const forms: readonly Form[] = [
  [/^Layer (\d+)$/, (n) => t`Layer ${n}`],
  [/^Layers (\d+) to (\d+)$/, (a, b) => t`Layers ${a} to ${b}`],
  [/^Enc Layer (\d+)$/, (n) => t`Enc Layer ${n}`],
  [/^Dec Layer (\d+)$/, (n) => t`Dec Layer ${n}`],
  [/^Encoder layer (\d+)$/, (n) => t`Encoder layer ${n}`],
  [/^Encoder layers (\d+) to (\d+)$/, (a, b) => t`Encoder layers ${a} to ${b}`],
  [/^Decoder layer (\d+)$/, (n) => t`Decoder layer ${n}`],
  [/^Decoder layers (\d+) to (\d+)$/, (a, b) => t`Decoder layers ${a} to ${b}`],
  [/^Step (\d+)$/, (n) => t`Step ${n}`],
  [/^Steps (\d+) to (\d+)$/, (a, b) => t`Steps ${a} to ${b}`],
  [/^Sequence (\d+)$/, (n) => t`Sequence ${n}`],
  [/^Sequences (\d+) to (\d+)$/, (a, b) => t`Sequences ${a} to ${b}`],
  [/^Expert (\d+)$/, (n) => t`Expert ${n}`],
  [/^under ([^ ]+%)$/, (share) => t`under ${share}`],
  [/^(\d+) to ([^ ]+%)$/, (a, b) => t`${a} to ${b}`],
  [/^under ([^ ]+%) of the array$/, (share) => t`under ${share} of the array`],
  [/^(\d+) to ([^ ]+%) of the array$/, (a, b) => t`${a} to ${b} of the array`],
  [/^([^ ]+%) of the array$/, (share) => t`${share} of the array`],
  [/^([^ ]+) MVMs$/, (n) => t`${n} MVMs`],
  [/^([^ ]+) to ([^ ]+) MVMs$/, (a, b) => t`${a} to ${b} MVMs`],
  [/^([^ ]+) to ([^ ]+%) of run$/, (a, b) => t`${{ figure: a }} to ${{ figure: b }} of run`],
];

/** The name of a colour as a text. */
export function colourLabel(name: string): Text {
  const known = plain.get(name);
  if (known !== undefined) return known;
  for (const [form, label] of forms) {
    const [, first = '', second = ''] = form.exec(name) ?? [];
    if (first !== '') return label(first, second);
  }
  return name;
}
