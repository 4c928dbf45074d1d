import '../../views/shared/theme.css';
import '../../views/shared/base.css';
import { wordsOfVisit } from '../language/languages.ts';

/** Not awaited at the top level, since the page imports from this file and would wait for it in turn. */
async function start(): Promise<void> {
  const root = document.querySelector('#root');
  if (!root) throw new Error('index.html has no #root');
  // The catalogue is on its way while the page's own code is.
  const words = wordsOfVisit();
  const { begin } = await import('./begin.tsx');
  await begin(root, words);
}

void start();
