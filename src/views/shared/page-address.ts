/** Name of the parameter in `?lang=…`; links, embedded pages and lessons use the same one. */
export const LANGUAGE_PARAMETER = 'lang';

/** An address in a language. */
export function addressIn(language: string, href: string): string {
  const url = new URL(href);
  url.searchParams.set(LANGUAGE_PARAMETER, language);
  return url.href;
}

/**
 * The address of the page for a link that is passed on: with the language of this
 * page, so that it opens in the same one, and without a fragment, which the link has itself.
 */
export const pageAddress = (language: string, href: string = location.href): string =>
  addressIn(language, href.replace(/#.*$/s, ''));
