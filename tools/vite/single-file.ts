/**
 * Makes the page one HTML file that works from disk: scripts, styles and workers stand in it as text. A page from disk may
 * load no other file, and a module worker that is started from text never answers, so workers are classic scripts here.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { policyOfFile, withPolicy } from './content-security-policy.ts';

/** How the code starts a worker: the form that Vite knows, see src/worker/spawn.ts. */
const WORKER =
  /new Worker\(\s*new URL\('([^']+)', import\.meta\.url\),\s*\{ type: 'module', name: ('[^']+') \},?\s*\)/g;

/** Starts each worker from its text instead. */
function withInlineWorkers(code: string): string {
  const imports: string[] = [];
  const changed = code.replace(WORKER, (_call, path: string, name: string) => {
    const constructor = `InlineWorker${imports.length}`;
    imports.push(`import ${constructor} from '${path}?worker&inline';\n`);
    return `new ${constructor}({ name: ${name} })`;
  });
  if (/new Worker\(/.test(changed)) throw new Error('a worker is started in a form that cannot be put into the file');
  return imports.join('') + changed;
}

/** Text that can stand in a script: nothing in it ends the script, or begins one within it. */
const asScript = (code: string): string => code.replaceAll(/<(?=\/script|script|!--)/gi, '\\x3c');

export function singleFile(): Plugin[] {
  return [
    {
      name: 'inline-workers',
      enforce: 'pre',
      transform: {
        filter: { id: /\/src\/.*\.tsx?$/, code: /new Worker\(/ },
        handler: (code) => ({ code: withInlineWorkers(code), map: null }),
      },
    },
    {
      name: 'single-file',
      enforce: 'post',
      transformIndexHtml: {
        order: 'pre',
        // No manifest: what cannot be installed has none. The icon is small enough to stand in its own address.
        handler: (html) =>
          html.replaceAll(/\s*<link rel="([^"]+)"[^>]*>/g, (tag, rel: string) =>
            rel === 'icon' ? tag.replace(/href="[^"]+"/, `href="${iconAddress()}"`) : '',
          ),
      },
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const page = bundle['index.html'];
          if (page?.type !== 'asset') throw new Error('the build has no page');
          const files = Object.values(bundle).filter((file) => file !== page);
          const scripts = files.flatMap((file) => (file.type === 'chunk' ? [asScript(file.code)] : []));
          const styles = files.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : []));
          const unknown = files.filter(({ fileName }) => !/\.(?:js|css)$/.test(fileName));
          if (scripts.length !== 1 || styles.length !== 1 || unknown.length > 0)
            throw new Error(`one script and one style sheet are expected, not ${Object.keys(bundle).join(', ')}`);
          const html = String(page.source)
            .replaceAll(/\s*<script\b[^>]*src=[^>]*><\/script>|\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
            .replace('</head>', () => `  <style>${styles[0]}</style>\n  </head>`)
            .replace('</body>', () => `  <script type="module">${scripts[0]}</script>\n  </body>`);
          page.source = withPolicy(html, policyOfFile(scripts, styles));
          page.fileName = 'tierscope.html';
          for (const { fileName } of files) delete bundle[fileName];
        },
      },
    },
  ];
}

const iconAddress = (): string =>
  `data:image/svg+xml,${encodeURIComponent(readFileSync('public/favicon.svg', 'utf8').replaceAll(/\s*\n\s*/g, ''))}`;
