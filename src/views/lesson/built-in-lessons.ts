import { use, useDeferredValue } from 'react';
import { type LessonHead, readLessonHead } from '../../lesson/lesson-head.ts';
import { type ParsedLesson, parseLesson } from '../../lesson/parse-lesson.ts';
import type { OpenLesson } from '../../state/dialogs.ts';
import { readViewRecord } from '../../state/view-record.ts';
import { useSay } from '../shared/words-context.ts';
import { pathsIn } from './lesson-paths.ts';

/** A lesson that comes with the page, as the list of them has it. */
export interface ListedLesson extends LessonHead {
  readonly id: string;
  /** By which the lessons refer to each other. */
  readonly number: number;
  readonly text: string;
}

/** How the text of each lesson is loaded; those of a language are in one file of the built page (see vite.config.ts). */
const loads = import.meta.glob<string>('../../lessons/*/*.md', { query: '?raw', import: 'default' });

/** Whether a lesson of that id comes with the page, in whatever language. */
export const isBuiltIn = (id: string): boolean => pathsIn('en', Object.keys(loads)).has(id);

async function load(language: string): Promise<readonly ListedLesson[]> {
  const paths = [...pathsIn(language, Object.keys(loads))];
  const listed = paths.map(async ([id, path]) => {
    const text = (await loads[path]?.()) ?? '';
    const head = readLessonHead(text);
    return head && { ...head, id, number: Number.parseInt(id, 10), text };
  });
  return (await Promise.all(listed)).filter((lesson) => lesson !== null);
}

const loading = new Map<string, Promise<readonly ListedLesson[]>>();

/**
 * The lessons of the page, in a language where there is a translation, in the order of their files. Loaded once; a load
 * that was interrupted is tried again when they are next asked for.
 */
export function builtInLessons(language: string): Promise<readonly ListedLesson[]> {
  const known = loading.get(language);
  if (known) return known;
  const lessons = load(language).catch((error: unknown) => {
    loading.delete(language);
    throw error;
  });
  loading.set(language, lessons);
  return lessons;
}

/**
 * The language of lessons: the page's. A component waits until the first ones are loaded; until those of another language
 * are, it goes on with what it has.
 */
const useLessonLanguage = (): string => useDeferredValue(useSay().language);

/** The lessons of the page; a component waits until they are loaded. */
export const useLessons = (): readonly ListedLesson[] => use(builtInLessons(useLessonLanguage()));

/** What the list has of a lesson that is open, and of the next one; a component waits until they are loaded. */
export function useListed(open: OpenLesson): {
  readonly own?: ListedLesson;
  readonly next?: ListedLesson;
  readonly count?: number;
} {
  const language = useLessonLanguage();
  if (open.kind === 'text') return {};
  const list = use(builtInLessons(language));
  const index = list.findIndex(({ id }) => id === open.id);
  const [own, next] = index < 0 ? [] : list.slice(index, index + 2);
  return { ...(own && { own }), ...(next && { next }), count: list.length };
}

const parsed = new Map<string, ParsedLesson>();

function parsedOnce(text: string): ParsedLesson {
  const lesson = parsed.get(text) ?? parseLesson(text, (view) => readViewRecord(view).problems);
  parsed.set(text, lesson);
  return lesson;
}

/** A lesson that is open; null if there is none of that name. A component waits until those of the page are loaded. */
export function useParsedLesson(open: OpenLesson): ParsedLesson | null {
  const { own } = useListed(open);
  const text = open.kind === 'text' ? open.text : own?.text;
  return text === undefined ? null : parsedOnce(text);
}
