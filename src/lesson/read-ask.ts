import { exactFigure } from '../base/format.ts';
import { atPath } from '../base/plain-data.ts';
import { t } from '../base/text.ts';
import type { Scenario } from '../model/scenario.ts';
import { OWN } from './judge.ts';
import type { Ask, ChoiceOption, SelectionWords } from './lesson.ts';
import type { AskEntries } from './lesson-schema.ts';
import { noScenario, type Vocabulary } from './names-used.ts';
import { pickedFacts } from './picked-facts.ts';
import type { Problems } from './problem-list.ts';
import type { Block } from './prose.ts';

/** Places of a slider; nobody finds one among more. */
const MOST_PLACES = 10_000;

/** What a question's parts are read with. */
export interface AskTools {
  readonly problems: Problems;
  readonly words: Vocabulary;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Markdown within an entry. */
  readonly prose: (path: readonly PropertyKey[], text: string) => readonly Block[];
  readonly selection: (path: readonly PropertyKey[], text: string) => SelectionWords | null;
}

/** The question of a step; null if something of it is wrong. */
export function readAsk(entries: AskEntries, { problems, words, scenarios, prose, selection }: AskTools): Ask | null {
  const common = {
    question: prose(['ask', 'question'], entries.question),
    hint: entries.hint === undefined ? null : prose(['ask', 'hint'], entries.hint),
    line: problems.line(['ask']),
  };
  switch (entries.kind) {
    case 'number': {
      const { from, to, unit = '', within } = entries;
      const step = entries.step ?? (to - from) / 100;
      const answer = problems.expression(['ask', 'answer'], entries.answer, words);
      if (!(to > from))
        problems.add(['ask', 'to'], t`The slider ends where it begins, or before; “to” is to be larger than “from”.`);
      else if ((to - from) / step > MOST_PLACES)
        problems.add(['ask', 'step'], t`The slider would have more than ${exactFigure(MOST_PLACES)} places.`);
      if (answer === null || !(to > from)) return null;
      const tolerance = typeof within === 'string' ? { share: Number.parseFloat(within) / 100 } : { units: within };
      return { kind: 'number', ...common, unit, from, to, step, answer, within: tolerance };
    }
    case 'choice': {
      const options = entries.options.map(({ text, when, why }, i): ChoiceOption | null => {
        const path = ['ask', 'options', i];
        const condition = problems.expression([...path, 'when'], when, words);
        const shown = prose([...path, 'text'], String(text));
        const reason = why === undefined ? null : prose([...path, 'why'], why);
        return condition && { text: shown, when: condition, why: reason };
      });
      const readable = options.filter((option) => option !== null);
      return readable.length < options.length ? null : { kind: 'choice', ...common, options: readable };
    }
    case 'pick': {
      const picked = pickedFacts[entries.of];
      const answer = problems.expression(['ask', 'answer'], entries.answer, { ...words, picked });
      const example = selection(['ask', 'example'], entries.example);
      if (example !== null && example.kind !== entries.of)
        problems.add(['ask', 'example'], t`The example is not of the kind that is asked for: ${entries.of}.`);
      return answer && example && { kind: 'pick', ...common, of: entries.of, answer, example };
    }
    case 'design': {
      const { fields, example } = entries;
      const own = { ...words, scenarios: new Set([...words.scenarios, OWN]) };
      const answer = problems.expression(['ask', 'answer'], entries.answer, own);
      const scenario = scenarios.get(example);
      if (scenario === undefined) {
        problems.add(['ask', 'example'], noScenario(example, words.scenarios));
        return null;
      }
      const values = new Map(fields.map((path) => [path, atPath(scenario, path)] as const));
      const unknown = fields.filter((path) => typeof values.get(path) !== 'number');
      for (const path of unknown) problems.add(['ask', 'fields'], t`A scenario has no number “${path}”.`);
      if (answer === null || unknown.length > 0) return null;
      const numbers = Object.fromEntries(fields.map((path) => [path, Number(values.get(path))]));
      return { kind: 'design', ...common, fields, answer, example: { scenario: example, values: numbers } };
    }
  }
}
