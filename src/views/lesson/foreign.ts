import { spokenLanguage } from '../../base/language.ts';

/** The language of a lesson, if the page speaks another one: its texts have to say so, for who reads them out. */
export const foreign = (language: string): string | undefined => (language === spokenLanguage() ? undefined : language);
