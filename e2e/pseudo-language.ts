import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/**
 * A language for tests: every text of the catalogue is itself, in brackets. What the page then shows without brackets is in
 * no catalogue. It takes the place of German, so that the page needs to know nothing of it.
 */

const bracketed = (text: string): string => {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inner === '' ? text : `${before}⟦${inner}⟧${after}`;
};

/** Forms of a plural stand with | between them, and elements in tags; each piece is a text. */
const pseudo = (key: string): string =>
  key
    .replace(/##.*$/s, '')
    .split(/(\||<\/?\d+\/?>)/)
    .map((piece, n) => (n % 2 === 0 ? bracketed(piece) : piece))
    .join('');

/** Lets the page speak it from the next visit with ?lang=de on. */
export async function speakPseudo(page: Page): Promise<void> {
  const german = JSON.parse(readFileSync('src/languages/de.json', 'utf8')) as Record<string, string>;
  const catalogue = Object.fromEntries(Object.keys(german).map((key) => [key, pseudo(key)]));
  await page.route(/\/assets\/de-[^/]+\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(catalogue)}` }),
  );
}

/**
 * Words that are the same in every language: units, keys, names of the field, of files and of products. A digit or a sign
 * beside them does not count.
 */
const everywhere = new Set(
  (
    'Tierscope English Deutsch ps ns µs ms min fJ pJ nJ µJ mJ mW µW nW kW kB MB GB TB KiB MiB GiB tok GHz MHz TOPS ' +
    'LayerNorm RMSNorm ReLU GELU SiLU SiM CiM MVM MVMs DPU DPUs MHA FFN MoE KV LM GPU CSV SVG PNG PDF DOT JSON QR URL Arrow Python Perfetto Graphviz Esc Ctrl ' +
    'Shift Alt Tab px de en zh'
  ).split(' '),
);

/**
 * What of a text is in no catalogue: what is left without the bracketed parts, from the innermost out, and without words
 * that are the same everywhere or match `also` (names that the test has chosen, such as that of the scenario).
 */
export function untranslated(text: string, also: RegExp): string {
  let rest = text.replace(also, ' ');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  const words = rest.match(/[\p{L}µ]+/gu) ?? [];
  return words.some((word) => word.length > 1 && !everywhere.has(word)) ? text.trim() : '';
}

/** Everything that a part of the page says: its visible texts, and what is read out or shown in their place. */
export function spokenTexts(page: Page, within = 'body'): Promise<string[]> {
  return page.locator(within).evaluate((root) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (!node.checkVisibility({ visibilityProperty: true })) continue;
        for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
          if (node.hasAttribute(name)) texts.push(node.getAttribute(name) ?? '');
      } else if (
        node.parentElement?.checkVisibility({ visibilityProperty: true }) === true &&
        !node.parentElement.closest('script, style, code, pre')
      )
        texts.push(node.nodeValue ?? '');
    }
    return texts.filter((text) => text.trim() !== '');
  });
}
