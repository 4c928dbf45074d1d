import { type Catalogue, speak } from '../base/language.ts';
import { browserStorage, keep, kept } from '../state/keep.ts';
import { LANGUAGE_PARAMETER } from '../views/shared/page-address.ts';

/** The languages that there are, by the names that their speakers look for. */
export const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'zh', label: '中文' },
] as const;

type Language = (typeof languages)[number]['value'];

const KEY = 'tierscope.language';

/** The language that a tag such as "de-AT" stands for; undefined if the page does not speak it. */
const spoken = (tag: unknown): Language | undefined =>
  typeof tag === 'string'
    ? languages.find(({ value }) => tag.toLowerCase() === value || tag.toLowerCase().startsWith(`${value}-`))?.value
    : undefined;

/** The language that the address asks for, or was chosen here before, or is the browser's first that there is. */
export const wantedLanguage = (search: string, chosen: unknown, ofBrowser: readonly string[]): Language =>
  spoken(new URLSearchParams(search).get(LANGUAGE_PARAMETER)) ??
  spoken(chosen) ??
  ofBrowser.map(spoken).find((language) => language !== undefined) ??
  'en';

/** English stands in the source and needs none. */
const catalogues = import.meta.glob<Catalogue>('../languages/*.json', { import: 'default' });

/**
 * Speaks the language of this visit. Without its catalogue, as after an interrupted connection, the page speaks English
 * rather than not at all.
 */
export async function speakWanted(): Promise<void> {
  const language = wantedLanguage(location.search, kept(browserStorage(), KEY), navigator.languages);
  const load = catalogues[`../languages/${language}.json`];
  const catalogue = await load?.().catch(() => undefined);
  if (catalogue === undefined) return;
  speak(language, catalogue);
  document.documentElement.lang = language;
}

export const keepLanguage = (language: string): unknown => keep(browserStorage(), KEY, language);
