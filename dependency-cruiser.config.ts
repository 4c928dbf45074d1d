import type { IConfiguration } from 'dependency-cruiser';

/**
 * Who may import whom, as an allowlist: what is not in this table fails. Type imports count like any other, because a
 * type is a dependency too. Folders are those of src/; `worker/entry` and the like are files whose names begin so.
 */
const rooms: Record<string, { folders?: string[]; types?: string[]; packages?: string[]; node?: true }> = {
  base: {},
  model: { folders: ['base'], packages: ['zod'] },
  // Base64, which browsers and Node have in different ways.
  engine: { folders: ['base', 'model'], packages: ['uint8array-extras'] },
  // Of D3 only what computes (scales, shapes, hierarchies): without the DOM lib nothing else is of use here.
  layout: { folders: ['base', 'model'], packages: ['d3'] },
  worker: { folders: ['base', 'model'], packages: ['comlink'] },
  // The worker's own side is the only place, beside the command lines, that knows the engine.
  // `share` for the worker that writes files; the engine's own does without.
  'worker/entry': { folders: ['base', 'model', 'engine', 'layout', 'share', 'worker/protocol'], packages: ['comlink'] },
  // Links, files and exports: text and bytes from a result, without a page. The schema's JSON Schema needs zod.
  share: { folders: ['base', 'model', 'layout'], packages: ['zod', '@uwdata/flechette', 'uint8array-extras'] },
  // Lessons as text: read, checked, and their expressions computed, in the page and in Node alike.
  lesson: {
    folders: ['base', 'model', 'layout'],
    packages: ['zod', 'yaml', 'mdast', 'mdast-util-from-markdown', 'unist'],
  },
  state: { folders: ['base', 'model', 'layout', 'share', 'lesson'], types: ['worker/protocol'], packages: ['zustand'] },
  views: {
    folders: ['base', 'model', 'layout', 'share', 'lesson', 'state'],
    // qr draws the code of a link, driver.js leads over the page.
    packages: ['react', 'd3', 'qr', 'driver.js'],
  },
  app: {
    folders: ['base', 'model', 'layout', 'share', 'lesson', 'worker', 'state', 'views'],
    // zod for what another page says to an embedded one: a boundary like a file's. zustand for the language of the page.
    packages: ['react', 'react-dom', 'zod', 'zustand'],
  },
  headless: { folders: ['base', 'model', 'engine', 'layout', 'share', 'lesson'], node: true },
};

/** Tests, and what tests share. They may import any of src, so that one suite runs directly and through the worker. */
const test = String.raw`\.(test|testing)\.tsx?$`;
const testPackages = [
  'vitest',
  'fast-check',
  '@testing-library/react',
  '@testing-library/dom',
  'react',
  'comlink',
  'd3',
  '@uwdata/flechette',
  // The grammar of Python, for the scripts of it that are written here.
  '@lezer/common',
  '@lezer/python',
];

/** What `name` stands for, as a pattern. Nobody imports the worker's entry: it is started, and would bring the engine. */
function room(name: string): string {
  if (name === 'worker') return '^src/worker/(?!entry)';
  return name.includes('/') ? `^src/${name}[^/]*$` : `^src/${name}/`;
}

const packages = (names: string[]) => `^node_modules/(@types/)?(${names.join('|')})/`;

const configuration: IConfiguration = {
  allowed: [
    ...Object.entries(rooms).flatMap(([name, { folders = [], types = [], packages: names = [], node }]) => {
      const from = { path: room(name), pathNot: test };
      // A view may use itself, views/shared and the stage, not another view: that is for the app to put together.
      const own = name === 'views' ? [] : [room(name)];
      return [
        { from, to: { path: [...own, ...folders.map(room)], pathNot: test } },
        ...(types.length > 0 ? [{ from, to: { path: types.map(room), dependencyTypes: ['type-only' as const] } }] : []),
        ...(names.length > 0 ? [{ from, to: { path: packages(names) } }] : []),
        ...(node ? [{ from, to: { dependencyTypes: ['core' as const] } }] : []),
      ];
    }),
    {
      from: { path: '^src/views/([^/]+)/', pathNot: test },
      to: { path: '^src/views/($1|shared|stage)/', pathNot: test },
    },
    { from: { path: test }, to: { path: ['^src/', packages(testPackages)] } },
    { from: { path: test }, to: { dependencyTypes: ['core'] } },
  ],
  allowedSeverity: 'error',
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'views-are-given-their-run',
      comment:
        'A view draws the run that it gets (run-context.tsx). The whole store, results included, is for the app and for ' +
        'what writes and opens the page as links and files.',
      severity: 'error',
      from: { path: '^src/views/(?!(share|shelf)/)', pathNot: [test, '^src/views/shared/(explorer|run)-context'] },
      to: { path: '^src/views/shared/page-context' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'packages-are-declared',
      comment: 'A package that is only there because another one needs it may go away with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages-in-the-page',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // See imports as they are written, those of types included.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};

export default configuration;
