import { use } from 'react';
import { spokenLanguage } from '../../base/language.ts';
import { type LessonHead, readLessonHead } from '../../lesson/lesson-head.ts';
import { type ParsedLesson, parseLesson } from '../../lesson/parse-lesson.ts';
import type { OpenLesson } from '../../state/desk.ts';
import { readViewRecord } from '../../state/view-record.ts';
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

async function load(): Promise<readonly ListedLesson[]> {
  const paths = [...pathsIn(spokenLanguage(), Object.keys(loads))];
  const listed = paths.map(async ([id, path]) => {
    const text = (await loads[path]?.()) ?? '';
    const head = readLessonHead(text);
    return head && { ...head, id, number: Number.parseInt(id, 10), text };
  });
  return (await Promise.all(listed)).filter((lesson) => lesson !== null);
}

let loading: Promise<readonly ListedLesson[]> | null = null;

/**
 * The lessons of the page, in its language where there is a translation, in the order of their files. Loaded once; a load
 * that was interrupted is tried again when they are next asked for.
 */
export function builtInLessons(): Promise<readonly ListedLesson[]> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** What the list has of a lesson that is open, and of the next one; a component waits until they are loaded. */
export function useListed(open: OpenLesson): { readonly own?: ListedLesson; readonly next?: ListedLesson } {
  if (open.kind === 'text') return {};
  const list = use(builtInLessons());
  const index = list.findIndex(({ id }) => id === open.id);
  const [own, next] = index < 0 ? [] : list.slice(index, index + 2);
  return { ...(own && { own }), ...(next && { next }) };
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
