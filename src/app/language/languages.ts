import { type Catalogue, english, type Words, wordsOf } from '../../base/words.ts';
import { browserStorage, kept } from '../../state/keep.ts';
import { LANGUAGE_PARAMETER } from '../../views/shared/page-address.ts';

/** The languages that there are, by the names that their speakers look for. */
export const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'zh', label: '中文' },
] as const;

export type LanguageId = (typeof languages)[number]['value'];

/** Under which the browser keeps the choice. */
export const LANGUAGE_KEY = 'tierscope.language';

/** The language that a tag such as "de-AT" stands for; undefined if the page is not in it. */
const languageOf = (tag: unknown): LanguageId | undefined =>
  typeof tag === 'string'
    ? languages.find(({ value }) => tag.toLowerCase() === value || tag.toLowerCase().startsWith(`${value}-`))?.value
    : undefined;

/** The language that the address asks for, or was chosen here before, or is the browser's first that there is. */
export const wantedLanguage = (search: string, chosen: unknown, ofBrowser: readonly string[]): LanguageId =>
  languageOf(new URLSearchParams(search).get(LANGUAGE_PARAMETER)) ??
  languageOf(chosen) ??
  ofBrowser.map(languageOf).find((language) => language !== undefined) ??
  'en';

const catalogues = import.meta.glob<Catalogue>('../../languages/*.json', { import: 'default' });

/** Loads the words of a language; English stands in the source and needs no catalogue. Rejects if there is no getting it. */
export async function loadWords(language: LanguageId): Promise<Words> {
  const load = catalogues[`../../languages/${language}.json`];
  return load === undefined ? english : wordsOf(language, await load());
}

/**
 * The words of this visit. Without their catalogue, as after an interrupted connection, the page is in English rather than
 * not there at all.
 */
export const wordsOfVisit = (): Promise<Words> =>
  loadWords(wantedLanguage(location.search, kept(browserStorage(), LANGUAGE_KEY), navigator.languages)).catch(
    () => english,
  );
