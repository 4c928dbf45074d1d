/** Of `?lang=` in an address. Links, embeds and lessons take it alike. */
export const LANGUAGE_PARAMETER = 'lang';

/** An address in a language. */
export function addressIn(language: string, href: string): string {
  const url = new URL(href);
  url.searchParams.set(LANGUAGE_PARAMETER, language);
  return url.href;
}

/**
 * The address of the page for a link that is passed on: in the language that is read here, so that whoever opens it sees
 * the same words, and without a fragment, which the link brings itself.
 */
export const pageAddress = (language: string, href: string = location.href): string =>
  addressIn(language, href.replace(/#.*$/s, ''));
