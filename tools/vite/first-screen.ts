import { resolve } from 'node:path';

/**
 * Puts what the first screen takes into two files beside the entry, which knows the language alone: what the page imports
 * that it begins, and what the three views, which it loads at once beside the first run, import beyond that. Left to itself the bundler makes some forty files of it, because parts
 * of a view are shared with figures, tables and dialogs that come later; they compress worse and are asked for one by one.
 */

/** What the bundler tells about a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

interface Part {
  readonly files: readonly string[];
  /**
   * Packages are named, not followed: of one like d3, which lists all its parts in one file, only the bundler knows which
   * are used. One that is missing here ends in a file of its own, or in the entry, and the build says so.
   */
  readonly packages: RegExp;
}

const page: Part = {
  files: ['src/app/start/begin.tsx'],
  packages: /\/node_modules\/(?:react|react-dom|scheduler|comlink|zustand|d3-array)\//,
};

/** The entry is there before the page is evaluated, and so is what it imports. */
const entry: Part = { files: ['src/app/start/main.ts'], packages: /^\0vite\// };

const views: Part = {
  files: [
    'src/views/tier-map/TierMapView.tsx',
    'src/views/operation-graph/OperationGraphView.tsx',
    'src/views/timeline/TimelineView.tsx',
  ],
  packages: /\/node_modules\/(?:d3-color|d3-interpolate)\//,
};

const absolute = (file: string): string => resolve(file).replaceAll('\\', '/');
const source = `${absolute('src')}/`;

/** Says whether a module of ours is imported by a part's files statically, at any remove, or is one of its packages. */
function membership({ files, packages }: Part, modules: Modules): (id: string) => boolean {
  const closure = new Set(files.map(absolute));
  for (const id of closure) {
    const info = modules.getModuleInfo(id);
    if (info === null) throw new Error(`${id} is not part of the page`);
    for (const imported of info.importedIds) if (imported.startsWith(source)) closure.add(imported);
  }
  return (id) => closure.has(id) || packages.test(id);
}

/** Says for each module which of the three files it belongs to; null leaves it to the bundler. */
export function firstScreenGroup(): (id: string, modules: Modules) => string | null {
  let inEntry: ((id: string) => boolean) | null = null;
  let inPage: ((id: string) => boolean) | null = null;
  let inViews: ((id: string) => boolean) | null = null;
  return (id, modules) => {
    inEntry ??= membership(entry, modules);
    inPage ??= membership(page, modules);
    inViews ??= membership(views, modules);
    return inEntry(id) ? 'entry' : inPage(id) ? 'page' : inViews(id) ? 'views' : null;
  };
}
