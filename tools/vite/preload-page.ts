import type { Plugin } from 'vite';

/**
 * The entry asks for the page when it knows the language. A browser need not wait for that: the document names the page's
 * files, so that they are on their way beside the entry, and take effect when they are asked for.
 */
export function preloadPage(module: string): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
        if (page === undefined) throw new Error(`${module} is in no file`);
        if (html.includes(page.fileName))
          throw new Error(`${module} is in the entry, so it would run before its language`);
        const wanted = new Set([page.fileName, ...page.imports]);
        const styles = new Set(
          chunks.flatMap((file) => (wanted.has(file.fileName) ? [...(file.viteMetadata?.importedCss ?? [])] : [])),
        );
        return [
          ...[...wanted].map((file) => ({ rel: 'modulepreload', crossorigin: true, href: `./${file}` })),
          ...[...styles].map((file) => ({ rel: 'preload', as: 'style', crossorigin: true, href: `./${file}` })),
        ]
          .filter(({ href }) => !html.includes(href))
          .map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' }));
      },
    },
  };
}
