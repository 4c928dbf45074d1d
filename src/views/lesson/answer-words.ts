import type { Text } from '../../base/text.ts';
import { answerText } from '../../lesson/figure-format.ts';
import type { Guess, Judgement } from '../../lesson/judge.ts';
import type { Ask, SelectionWords } from '../../lesson/lesson.ts';
import type { Setting } from '../../lesson/evaluate.ts';
import { plainText } from '../../lesson/plain-text.ts';
import { numbersInWords } from './use-design.ts';
import { words } from './words.ts';

/**
 * A guess or an answer in words, for the record: a guess as it was set (`figure` = `exactText`), an answer with as many
 * digits as are of use.
 */
export async function answerInWords(
  ask: Ask,
  setting: Setting,
  of: Guess | Judgement['answer'],
  figure: (value: number, unit: string) => Text = answerText,
): Promise<Text> {
  if (of.kind === 'number') return figure(of.value, ask.kind === 'number' ? ask.unit : '');
  if (of.kind === 'choice') return ask.kind === 'choice' ? plainText(ask.options[of.option]?.text ?? [], setting) : '';
  if ('name' in of) return of.name;
  if (ask.kind === 'design') return numbersInWords(ask.example.values);
  return ask.kind === 'pick' ? exampleName(ask.example) : '';
}

/** An example as its file has it, near enough to be found: “tile 3”, “tile 3, tier 2”. */
function exampleName(example: SelectionWords): Text {
  switch (example.kind) {
    case 'tile':
      return words.tile(example.tile);
    case 'tier':
      return words.tier(example.tile, example.tier);
    case 'matrix':
      return example.matrix;
    case 'op': {
      const name = example.matrix ?? example.part ?? '';
      return example.token === undefined ? name : words.ofToken(name, example.token);
    }
  }
}
