import { byteUnits, energyUnits, timeUnits } from '../base/format.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Said } from './expression.ts';
import type { Ask, Chart, Lesson, Scene, Step } from './lesson.ts';
import type { Block, Inline } from './prose.ts';

/**
 * What of a lesson is no words: the same in every language. Figures and links of a text are compared as a set, since
 * another language may say them in another order, or one of them twice.
 */
export function wordless(lesson: Lesson): unknown {
  return {
    minutes: lesson.minutes,
    sources: lesson.sources.map(({ url }) => url),
    scenarios: [...lesson.scenarios].map(([name, scenario]) => [name, setUp(scenario)]),
    steps: lesson.steps.map(step),
  };
}

/** The name of a scenario is shown, and may be said in another language. */
const setUp = (scenario: Scenario): unknown => ({ ...scenario, name: '' });

const step = ({ scene, before, ask, after, reveal }: Step): unknown => ({
  scene: sceneOf(scene),
  before: computed(before),
  ask: ask && question(ask),
  after: computed(after),
  reveal: reveal && sceneOf(reveal),
});

const sceneOf = ({ show, view, select, at, stage, callouts, chart }: Scene): unknown => ({
  show,
  view,
  select,
  at: at && said(at),
  stage,
  callouts: callouts.map(({ anchor, text, note }) => ({
    anchor: anchor.kind === 'thing' ? anchor : { kind: anchor.kind, at: said(anchor.at) },
    text: computed(text),
    note: note && computed(note),
  })),
  chart: chart && chartOf(chart),
});

/** Of a chart the words are its title, its note and what its axis says. */
const chartOf = ({ title, note, over, figure, unit, known, ends, guess }: Chart): unknown => ({
  title: computed(title),
  note: note && computed(note),
  over: { ...over, axis: '' },
  figure: said(figure),
  unit: symbols.has(unit) ? unit : 'a word',
  known,
  ends,
  guess,
});

/** An expression, however it is spaced. */
const said = ({ expression }: Said): string => JSON.stringify(expression);

/** Symbols of units, which no language changes; others are words, such as “pieces”. */
const symbols = new Set([...timeUnits, ...energyUnits, ...byteUnits].map(([unit]) => unit).concat('%'));

function question(ask: Ask): unknown {
  const common = { question: computed(ask.question), hint: ask.hint && computed(ask.hint) };
  switch (ask.kind) {
    case 'number': {
      const { kind, unit, from, to, step: grid, within } = ask;
      const isSymbol = symbols.has(unit) || unit === '';
      return { ...common, kind, unit: isSymbol ? unit : 'a word', from, to, grid, within, answer: said(ask.answer) };
    }
    case 'choice':
      return {
        ...common,
        kind: ask.kind,
        options: ask.options.map(({ text, when, why }) => ({
          text: computed(text),
          when: said(when),
          why: why && computed(why),
        })),
      };
    case 'design':
      return { ...common, kind: ask.kind, fields: ask.fields, answer: said(ask.answer), example: ask.example };
    case 'pick':
      return { ...common, kind: ask.kind, of: ask.of, answer: said(ask.answer), example: ask.example };
  }
}

/** What is computed in a text and where it leads. */
const computed = (blocks: readonly Block[]): unknown => ({
  empty: blocks.length === 0,
  parts: [...new Set(blocks.flatMap(partsOf))].toSorted(),
});

function partsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.content.flatMap(partsIn);
    case 'list':
      return block.items.flat().flatMap(partsOf);
    case 'quote':
      return block.blocks.flatMap(partsOf);
    case 'code':
      return [];
  }
}

function partsIn(inline: Inline): readonly string[] {
  if (inline.kind === 'figure') return [`${said(inline.of)} | ${inline.format}`];
  const inner = 'content' in inline ? inline.content.flatMap(partsIn) : [];
  return inline.kind === 'link' ? [inline.href, ...inner] : inner;
}
