import { fromMarkdown } from 'mdast-util-from-markdown';
import type { RootContent } from 'mdast';
import { t, type Text } from '../base/text.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Lesson, LessonProblem, Scene, SelectionWords, Step } from './lesson.ts';
import { headSchema, type HeadEntries, type SceneEntries, stepSchema } from './lesson-schema.ts';
import { namesProblem, noScenario, type Vocabulary } from './names-used.ts';
import { Problems } from './problem-list.ts';
import { type Block, figuresIn, ProseReader, withoutFigures } from './prose.ts';
import { readAsk } from './read-ask.ts';
import { readScenarios } from './read-scenarios.ts';
import { readStage } from './read-stage.ts';
import { readSelectionWords } from './selection-words.ts';
import { readYaml } from './yaml-source.ts';

export interface ParsedLesson {
  /** Null where something is wrong with the file. */
  readonly lesson: Lesson | null;
  /** What is wrong with it, in the order of the file. */
  readonly problems: readonly LessonProblem[];
}

/** What is wrong with a view record, in words; handed in, since the views are not known here. */
export type ViewCheck = (view: Readonly<Record<string, unknown>>) => readonly Text[];

/** Longer than any lesson; what reads Markdown takes time for more. */
const MOST_CHARACTERS = 200_000;

/** How a line that begins a step begins, for messages. */
const STEP_SIGN = '## ';

const plainHead: HeadEntries = { 'tierscope-lesson': 1, title: 'Lesson', summary: 'Lesson', minutes: 1, scenarios: {} };

/**
 * Reads a lesson: a head of YAML between two lines of dashes, then one section per step, each with prose and a fenced
 * block called “step”. Never throws; a lesson with a problem is none, and every problem has its line.
 */
export function parseLesson(source: string, viewProblems: ViewCheck): ParsedLesson {
  const list: LessonProblem[] = [];
  if (source.length > MOST_CHARACTERS) {
    list.push({ line: 1, step: '', field: '', text: t`The file is larger than any lesson.` });
    return { lesson: null, problems: list };
  }
  const { text, figures } = withoutFigures(source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''));
  const reader = new LessonReader(list, figures, viewProblems);
  const lesson = reader.read(text);
  const problems = list.toSorted((a, b) => a.line - b.line);
  return { lesson: problems.length > 0 ? null : lesson, problems };
}

class LessonReader {
  private readonly list: LessonProblem[];
  private readonly figures: readonly string[];
  private readonly viewProblems: ViewCheck;
  private scenarios: ReadonlyMap<string, Scenario> = new Map();
  private names: ReadonlySet<string> = new Set();

  constructor(list: LessonProblem[], figures: readonly string[], viewProblems: ViewCheck) {
    this.list = list;
    this.figures = figures;
    this.viewProblems = viewProblems;
  }

  read(text: string): Lesson {
    const head = this.head(text);
    const nodes = fromMarkdown(head.body).children;
    const titles = nodes.flatMap((node, i) => (node.type === 'heading' && node.depth === 2 ? [i] : []));
    const [first = nodes.length] = titles;
    if (first > 0 && nodes.length > 0)
      this.add(lineOf(nodes[0]), '', t`Text before the first step; a step begins with “${STEP_SIGN}” and its title.`);
    if (titles.length === 0) this.add(1, '', t`There is no step; a step begins with “${STEP_SIGN}” and its title.`);
    const steps = titles.map((from, i) => this.step(nodes.slice(from, titles[i + 1] ?? nodes.length)));
    const { title, summary, minutes, language = 'en', sources = [] } = head.entries;
    return {
      title,
      summary,
      minutes,
      language,
      sources: sources.map((one) => ({ text: one.text, url: one.url ?? null })),
      scenarios: this.scenarios,
      steps,
    };
  }

  private add(line: number, step: string, text: Text, field = ''): void {
    this.list.push({ line, step, field, text });
  }

  /** The head's entries, and the rest of the text on the lines where it was. */
  private head(text: string): { readonly entries: HeadEntries; readonly body: string } {
    const [whole, yaml] = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?=\n|$)/.exec(text) ?? [];
    if (whole === undefined || yaml === undefined) {
      this.add(1, '', t`A lesson begins with a line of three dashes, its head, and another such line.`);
      return { entries: plainHead, body: text };
    }
    const problems = new Problems(this.list, '', readYaml(yaml, 2));
    const entries = problems.read(headSchema);
    if (entries !== null) {
      this.names = new Set(Object.keys(entries.scenarios));
      if (this.names.size === 0) problems.add(['scenarios'], t`A lesson has at least one scenario.`);
      this.scenarios = readScenarios(entries.scenarios, problems);
      for (const [i, { url }] of (entries.sources ?? []).entries())
        if (url !== undefined && !url.startsWith('https://'))
          problems.add(['sources', i, 'url'], t`An address begins with https://.`);
    }
    const blank = '\n'.repeat(whole.split('\n').length - 1);
    return { entries: entries ?? plainHead, body: blank + text.slice(whole.length) };
  }

  private step(nodes: readonly RootContent[]): Step {
    const [heading, ...rest] = nodes;
    const line = lineOf(heading);
    const title = heading === undefined ? '' : this.titleOf(heading);
    const at = rest.findIndex(isMachine);
    const block = rest[at];
    const again = rest.find((node, i) => i > at && isMachine(node));
    if (again) this.add(lineOf(again), title, t`A step has one block called “step”.`);
    if (block?.type !== 'code') {
      this.add(line, title, t`The step has no block called “step”, which says what is shown.`);
      return { title, line, scene: noScene(line), before: [], ask: null, after: [], reveal: null };
    }
    const problems = new Problems(this.list, title, readYaml(block.value, lineOf(block) + 1));
    const entries = problems.read(stepSchema);
    if (entries !== null && entries.show === undefined)
      problems.add(['show'], t`“show” is missing: the name of a scenario.`);
    const scene = this.scene(entries ?? {}, [], null, problems);
    const words = this.words(scene.show);
    const prose = this.prose(title, words);
    const ask = entries?.ask
      ? readAsk(entries.ask, {
          problems,
          words,
          scenarios: this.scenarios,
          prose: (path, text) => this.proseAt(problems.line(path), title, words)(fromMarkdown(text).children),
          selection: (path, text) => this.selection(path, text, problems),
        })
      : null;
    const reveal = entries?.reveal ? this.scene(entries.reveal, ['reveal'], scene, problems) : null;
    const after = rest.slice(at + 1).filter((node) => node !== again);
    // Afterwards the figures are still those of the step's own scenario, whatever is shown then.
    return { title, line, scene, before: prose(rest.slice(0, at)), ask, after: prose(after), reveal };
  }

  private titleOf(heading: RootContent): string {
    const plain = (node: RootContent): string =>
      'value' in node ? node.value : 'children' in node ? node.children.map(plain).join('') : '';
    const title = plain(heading);
    if (title.trim() === '' || /[\uE000\uE001]/.test(title))
      this.add(lineOf(heading), title, t`A step has a title, and no figures in it.`);
    return title.replaceAll(/\uE000\d+\uE001/g, '…');
  }

  private words(current: string): Vocabulary {
    return { scenarios: this.names, current: this.names.has(current) ? current : null, picked: [] };
  }

  /** Reads Markdown of a step, whose nodes know their lines. */
  private prose(step: string, words: Vocabulary) {
    return (nodes: readonly RootContent[]): readonly Block[] => this.checked(nodes, step, words, null);
  }

  /** Reads Markdown of an entry, which is on one line as far as messages are concerned. */
  private proseAt(line: number, step: string, words: Vocabulary) {
    return (nodes: readonly RootContent[]): readonly Block[] => this.checked(nodes, step, words, line);
  }

  private checked(
    nodes: readonly RootContent[],
    step: string,
    words: Vocabulary,
    line: number | null,
  ): readonly Block[] {
    const reader = new ProseReader(this.figures, (found, text) => this.add(line ?? found, step, text));
    const blocks = reader.blocks(nodes);
    for (const figure of figuresIn(blocks)) {
      const problem = namesProblem(figure.expression, words);
      if (problem !== null) this.add(line ?? figure.line, step, t`In ${`{{ ${figure.text} }}`}: ${problem}`);
    }
    return blocks;
  }

  private selection(path: readonly PropertyKey[], text: string, problems: Problems): SelectionWords | null {
    const read = readSelectionWords(text);
    if (!read.ok) problems.add(path, read.error);
    return read.ok ? read.value : null;
  }

  private scene(entries: SceneEntries, path: readonly string[], before: Scene | null, problems: Problems): Scene {
    const show = entries.show ?? before?.show ?? '';
    if (entries.show !== undefined && !this.names.has(show))
      problems.add([...path, 'show'], noScenario(show, this.names));
    // What is shown afterwards is what was shown before, but for what is said.
    const same = before !== null && show === before.show;
    const view = { ...before?.view, ...entries.view };
    if (entries.view !== undefined) {
      const reserved = ['select', 'time'].filter((key) => key in (entries.view ?? {}));
      for (const key of reserved)
        problems.add([...path, 'view', key], t`Say “${key === 'time' ? 'at' : key}” beside “view”, in words.`);
      if (reserved.length === 0)
        for (const text of this.viewProblems(entries.view)) problems.add([...path, 'view'], text);
    }
    return {
      show,
      view,
      select:
        entries.select === undefined
          ? same
            ? before.select
            : null
          : this.selection([...path, 'select'], entries.select, problems),
      at:
        entries.at === undefined
          ? same
            ? before.at
            : null
          : problems.expression([...path, 'at'], entries.at, this.words(show)),
      ...readStage(entries, path, before, same, view, {
        problems,
        words: this.words(show),
        scenarios: this.scenarios,
        prose: (at, text) =>
          this.proseAt(problems.line(at), problems.step, this.words(show))(fromMarkdown(text).children),
        selection: (at, text) => this.selection(at, text, problems),
      }),
      line: problems.line(path),
    };
  }
}

const isMachine = (node: RootContent): boolean => node.type === 'code' && node.lang === 'step';

const lineOf = (node: RootContent | undefined): number => node?.position?.start.line ?? 1;

const noScene = (line: number): Scene => ({
  show: '',
  view: {},
  select: null,
  at: null,
  stage: 'map',
  callouts: [],
  chart: null,
  line,
});
