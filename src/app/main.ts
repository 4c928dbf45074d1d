import '../views/shared/theme.css';
import '../views/shared/base.css';
import { speakWanted } from './languages.ts';

/**
 * Texts stand in constants of modules, too: the language is there before any of these is evaluated. Not awaited at the top
 * level, since the page imports from this file and would wait for it in turn.
 */
async function start(): Promise<void> {
  const root = document.querySelector('#root');
  if (!root) throw new Error('index.html has no #root');
  await speakWanted();
  const { begin } = await import('./begin.tsx');
  await begin(root);
}

void start();
