/** What a link to a lesson begins with, in the fragment of the address; see lesson-link.ts. */
export const LESSON_PREFIX = 'lesson=';

export const isLessonLink = (fragment: string): boolean => fragment.startsWith(LESSON_PREFIX);
