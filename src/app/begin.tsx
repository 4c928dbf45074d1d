import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserStorage, tabStorage } from '../state/keep.ts';
import { readPreferences } from '../state/preferences.ts';
import { takeOver } from '../state/session.ts';
import { createExplorer, type Explorer } from '../state/store.ts';
import { createEngineClient } from '../worker/client.ts';
import { applyTheme } from '../views/shared/theme-source.ts';
import { spawnEngineWorker, spawnSurveyWorker } from '../worker/spawn.ts';
import { createSurveyor } from '../worker/survey-client.ts';
import { App, loadEmbed } from './App.tsx';
import { browserTimers } from './browser-timers.ts';
import { publishEngineStatus } from './engine-status.ts';
import { keepPresenting } from './present/presenting.ts';
import { viewsLoaded } from './slots.tsx';
import { startingPlace } from './start.ts';

/** What is kept of a visit, in the address and in the browser. */
async function keepAll(explorer: Explorer): Promise<void> {
  const [{ keepPlaces }, { keepLesson }] = await Promise.all([import('./keep-places.ts'), import('./keep-lesson.ts')]);
  keepPlaces(explorer);
  await keepLesson(explorer);
}

/** Begins to load the embedded page, which is complete when it hears its host. */
async function hearHost(): Promise<void> {
  const [{ connected }] = await Promise.all([import('./embed/connect.ts'), loadEmbed()]);
  await connected;
}

/** Begins the page in an element. Whatever has a text is imported from here, when its language is there. */
export async function begin(container: Element): Promise<void> {
  const embedded = new URLSearchParams(location.search).has('embed');
  const session = embedded ? null : takeOver(tabStorage());
  const { place, announce } = await startingPlace(session === null ? location.hash.slice(1) : '');
  const explorer = createExplorer({
    engine: createEngineClient(spawnEngineWorker),
    surveyor: createSurveyor(spawnSurveyWorker),
    timers: browserTimers,
    start: place,
    session,
  });
  // A page within another one is arranged by that one, and its address is nobody's to see.
  if (!embedded) explorer.actions.setView(readPreferences(browserStorage()), null);
  const further = embedded ? hearHost() : keepAll(explorer);
  const loaded = Promise.allSettled([viewsLoaded, further]);
  publishEngineStatus(explorer.store, document.documentElement, loaded);
  const theme = applyTheme(explorer.store, document.documentElement);

  if (!embedded) keepPresenting(explorer, document.documentElement);
  createRoot(container).render(
    <StrictMode>
      <App explorer={explorer} theme={theme} embedded={embedded} />
    </StrictMode>,
  );
  announce(explorer);
}
