import { exactText } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import { nowWords } from '../../layout/now-words.ts';
import { runHighlights } from '../../layout/run-highlights.ts';
import { emptyInstant, readInstant } from '../../layout/tier-map/chip-instant.ts';
import { tileActivity } from '../../layout/tier-map/tile-activity.ts';
import { answerText } from '../../lesson/figure-format.ts';
import { answerOf } from '../../lesson/judge.ts';
import type { Lesson, Step } from '../../lesson/lesson.ts';
import { plainText } from '../../lesson/plain-text.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import { createAsker } from '../../state/lesson-asker.ts';
import type { Explorer } from '../../state/store.ts';
import { browserTools } from '../../views/export/browser-tools.ts';
import { printTheme } from '../../views/export/print-theme.ts';
import { svgSheet } from '../../views/export/svg-sheet.ts';
import { sheetOf } from '../../views/export/use-sheets.ts';
import type { Run } from '../../views/shared/run-context.tsx';
import { figures } from '../figures.ts';

/** A step for the presenter. */
export interface Note {
  readonly title: Text;
  readonly lines: readonly Text[];
  /** Its picture, an SVG element as text; empty where there is none. */
  readonly markup: string;
}

/** The moments of the run, each with the picture as it is then, in the language of `say`. */
export async function runNotes({ store }: Explorer, run: Run, presented: ViewId, say: Words): Promise<readonly Note[]> {
  const { view } = store.getState();
  const result = run.simulation;
  const id = presented === 'tierMap' && view.tierDrawing === 'skyline' ? 'skyline' : null;
  const offer = figures.find((figure) => (id === null ? figure.view === presented : figure.id === id));
  const make = await offer?.load();
  const tools = browserTools();
  const theme = printTheme();
  const now = emptyInstant(result.scenario.accelerator.tiles);
  const used = result.mapping.tiersUsed.filter((tiers) => tiers > 0).length;
  return runHighlights(result).map(({ title, line, time, op }, i) => {
    const selection = op < 0 ? null : ({ kind: 'op', id: op } as const);
    const sheet = make ? sheetOf(make, { run: { ...run, selection }, view, time, theme, say }, tools.measure) : null;
    readInstant(result, tileActivity(result), time, now);
    return {
      title: t`${i + 1}. ${title}, t = ${exactText(Math.round(time * 1000) / 1000, 'ns')}`,
      lines: [line, nowWords(result, now, used)],
      markup: sheet ? svgSheet(sheet, theme, tools, `note-${i}`).text : '',
    };
  });
}

/** The steps of a lesson, in words: their pictures are of other runs than the one on the screen. */
export function lessonNotes({ measurer }: Explorer, lesson: Lesson): Promise<readonly Note[]> {
  const ask = createAsker(measurer, lesson.scenarios);
  const note = async (step: Step, i: number): Promise<Note> => {
    const setting = { ask, current: step.scene.show };
    const text = (blocks: Step['before']) => plainText(blocks, setting);
    const lines: Text[] = [await text(step.before)];
    if (step.ask) {
      const answer = await answerOf(step.ask, setting);
      lines.push(t`Question: ${await text(step.ask.question)}`);
      if (answer.ok && answer.value.kind === 'number')
        lines.push(t`Answer: ${answerText(answer.value.value, step.ask.kind === 'number' ? step.ask.unit : '')}`);
      if (answer.ok && answer.value.kind === 'choice' && step.ask.kind === 'choice')
        lines.push(t`Answer: ${await text(step.ask.options[answer.value.option]?.text ?? [])}`);
      lines.push(await text(step.after));
    }
    return { title: `${i + 1}. ${step.title}`, lines: lines.filter((line) => line !== ''), markup: '' };
  };
  return Promise.all(lesson.steps.map(note));
}
