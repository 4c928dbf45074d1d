import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Words } from '../../base/words.ts';
import { browserStorage } from '../../state/keep.ts';
import { readPreferences } from '../../state/preferences.ts';
import { createExplorer, type Explorer, type ExplorerStore } from '../../state/store.ts';
import { createEngineClient } from '../../worker/client.ts';
import { applyTheme } from '../../views/shared/theme-source.ts';
import { spawnEngineWorker, spawnMeasureWorker } from '../../worker/spawn.ts';
import { createMeasurer } from '../../worker/measure-client.ts';
import { App, loadEmbed } from '../App.tsx';
import { createLanguage, keepLanguage, type Language } from '../language/current-language.ts';
import { type LanguageId, loadWords } from '../language/languages.ts';
import { keepPresenting } from '../present/presenting.ts';
import { viewsLoaded } from '../frame/slots.tsx';
import { startingPlace } from './start.ts';
import type { Timers } from '../../state/run-controller.ts';

/**
 * Keeps `data-engine` on the document's root at the engine's status: “busy” from the moment of
 * an edit, so that a test that edits and then waits for “idle” never sees the idleness before the edit. Until all of the page
 * has loaded it is “busy” in any case.
 */
function publishEngineStatus(store: ExplorerStore, root: Element, complete: Promise<unknown>): void {
  let isComplete = false;
  const publish = () => root.setAttribute('data-engine', isComplete ? store.getState().run.status : 'busy');
  publish();
  store.subscribe(publish);
  void complete.finally(() => {
    isComplete = true;
    // After the frame in which the page has drawn what came.
    requestAnimationFrame(() => requestAnimationFrame(publish));
  });
}

const browserTimers: Timers = {
  soon: (task) => queueMicrotask(task),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** What is kept of a visit, in the address and in the browser. */
async function keepAll(explorer: Explorer, language: Language): Promise<void> {
  const [{ keepPlaces }, { keepLesson }] = await Promise.all([
    import('../persistence/keep-places.ts'),
    import('../persistence/keep-lesson.ts'),
  ]);
  keepPlaces(explorer);
  await keepLesson(explorer, language);
}

/** Begins to load the embedded page, which is complete when it hears its host. */
async function hearHost(): Promise<void> {
  const [{ connected }] = await Promise.all([import('../embed/connect.ts'), loadEmbed()]);
  await connected;
}

/** What the page says in a language: with the lessons, where they are on the screen, so that all is reworded at once. */
async function wordsAndLessons({ dialogs }: Explorer, language: LanguageId): Promise<Words> {
  const { dialog, lesson } = dialogs.getState();
  const shown = dialog === 'lessons' || lesson?.kind === 'built-in';
  const lessons = shown && (await import('../../views/lesson/built-in-lessons.ts')).builtInLessons(language);
  const [words] = await Promise.all([loadWords(language), lessons]);
  return words;
}

/** Begins the page in an element; nothing is shown before its words are there. */
export async function begin(container: Element, words: Promise<Words>): Promise<void> {
  const embedded = new URLSearchParams(location.search).has('embed');
  const { place, announce } = await startingPlace(location.hash.slice(1));
  const explorer = createExplorer({
    engine: createEngineClient(spawnEngineWorker),
    measurer: createMeasurer(spawnMeasureWorker),
    timers: browserTimers,
    start: place,
  });
  // An embedded page is arranged by the page around it, and its address is not visible.
  if (!embedded) explorer.actions.setView(readPreferences(browserStorage()), null);
  const language = createLanguage(await words, (id) => wordsAndLessons(explorer, id));
  keepLanguage(language, document.documentElement);
  const further = embedded ? hearHost() : keepAll(explorer, language);
  const loaded = Promise.allSettled([viewsLoaded, further]);
  publishEngineStatus(explorer.store, document.documentElement, loaded);
  const theme = applyTheme(explorer.store, document.documentElement);

  if (!embedded) keepPresenting(explorer, document.documentElement);
  createRoot(container).render(
    <StrictMode>
      <App explorer={explorer} theme={theme} language={language} embedded={embedded} />
    </StrictMode>,
  );
  announce(explorer);
}
