/** The path of each lesson in the language that is wanted, by its id, which is the name of its file in any language. */

const parts = (path: string): { readonly language: string; readonly id: string } => {
  const [, language = '', id = path] = /([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return { language, id };
};

/** Of paths such as “…/de/04-the-cliff.md”. The lessons are those in English; what a language has not comes in English. */
export function pathsIn(language: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const wanted of ['en', language])
    for (const path of paths) {
      const { language: own, id } = parts(path);
      if (own === wanted && (own === 'en' || found.has(id))) found.set(id, path);
    }
  return found;
}
