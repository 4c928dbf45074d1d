/** What the built page may do, as a policy that the browser enforces. The development server does without. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

type Sources = Readonly<Record<string, string>>;

const nothingElse: Sources = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" };

/**
 * Files of the page's own folder, and nothing inline. React sets `style` through the object model, which no policy minds.
 * Pictures may be made in the page: `data:` and `blob:`.
 */
const ofFolder: Sources = {
  ...nothingElse,
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
};

const policy = (sources: Sources): string =>
  Object.entries(sources)
    .map(([name, allowed]) => `${name} ${allowed}`)
    .join('; ');

/** `frame-ancestors` and reports are missing because a page cannot set them for itself: that is for the host. */
const policyTag = (sources: Sources): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy(sources)}" />`;

const hashesOf = (texts: readonly string[]): string =>
  texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');

/** For the page that is one file: its own scripts and styles by their digests, its workers from their text. */
export const policyOfFile = (scripts: readonly string[], styles: readonly string[]): string =>
  policyTag({
    ...nothingElse,
    // The workers inherit this policy, and the engine's clock is WebAssembly.
    'script-src': `${hashesOf(scripts)} 'wasm-unsafe-eval'`,
    'worker-src': 'blob:',
    'style-src': hashesOf(styles),
    'img-src': 'data: blob:',
  });

/** Puts a tag where it holds for all that follows: right behind the character set. */
export function withPolicy(html: string, tag: string): string {
  const marked = html.replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n    ${tag}`);
  if (marked === html) throw new Error('the page does not say its character set, so the policy has no place');
  return marked;
}

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, policyTag(ofFolder)) },
  };
}
