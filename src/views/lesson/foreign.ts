import type { Words } from '../../base/words.ts';

/** The language of a lesson, if the page is in another one: its texts carry it as `lang`, for screen readers. */
export const foreign = (language: string, say: Words): string | undefined =>
  language === say.language ? undefined : language;
