import { type LessonHead, readLessonHead } from '../../lesson/lesson-head.ts';
import { type ParsedLesson, parseLesson } from '../../lesson/parse-lesson.ts';
import type { OpenLesson } from '../../state/desk.ts';
import { readViewRecord } from '../../state/view-record.ts';

/** The lessons that come with the page, as texts, in the order of their files; one folder per language. */
const texts = Object.entries(
  import.meta.glob<string>('../../lessons/en/*.md', { query: '?raw', import: 'default', eager: true }),
).map(([path, text]) => ({ id: /([^/]+)\.md$/.exec(path)?.[1] ?? path, text }));

const parsed = new Map<string, ParsedLesson>();

/** Reads the text of a lesson, knowing the views. */
export const readLesson = (text: string): ParsedLesson => parseLesson(text, (view) => readViewRecord(view).problems);

/** A lesson that is open; null if there is none of that name. */
export function parsedLesson(open: OpenLesson): ParsedLesson | null {
  const text = open.kind === 'text' ? open.text : texts.find(({ id }) => id === open.id)?.text;
  if (text === undefined) return null;
  const lesson = parsed.get(text) ?? readLesson(text);
  parsed.set(text, lesson);
  return lesson;
}

interface ListedLesson extends LessonHead {
  readonly id: string;
  /** By which the lessons refer to each other. */
  readonly number: number;
}

/** The lessons of the page, as their list has them. */
export const lessonHeads: readonly ListedLesson[] = texts.flatMap(({ id, text }) => {
  const head = readLessonHead(text);
  return head === null ? [] : [{ ...head, id, number: Number.parseInt(id, 10) }];
});
