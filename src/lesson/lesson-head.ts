import { headSchema } from './lesson-schema.ts';
import { readYaml } from './yaml-source.ts';

/** What a list of lessons says of one. */
export interface LessonHead {
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly steps: number;
  /** Of its prose, such as “en”. */
  readonly language: string;
}

/** The head of a lesson and the number of its steps, without reading the rest; null if it has no head. */
export function readLessonHead(source: string): LessonHead | null {
  const [, yaml] = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?=\n|$)/.exec(source) ?? [];
  if (yaml === undefined) return null;
  const head = headSchema.safeParse(readYaml(yaml, 2).value);
  if (!head.success) return null;
  const { title, summary, minutes, language = 'en' } = head.data;
  return { title, summary, minutes, language, steps: source.match(/^## /gm)?.length ?? 0 };
}
