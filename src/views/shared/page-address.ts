import { spokenLanguage } from '../../base/language.ts';

/**
 * The address of the page for a link that is passed on: in the language that is spoken here, so that whoever opens it sees
 * the same words, and without a fragment, which the link brings itself.
 */
export function pageAddress(href: string = location.href): string {
  const url = new URL(href);
  url.searchParams.set('lang', spokenLanguage());
  url.hash = '';
  return url.href;
}
