import '../views/shared/theme.css';
import '../views/shared/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openingPreset } from '../state/preset.ts';
import { createExplorer } from '../state/store.ts';
import { createEngineClient } from '../worker/client.ts';
import { applyTheme } from '../views/shared/theme-source.ts';
import { spawnEngineWorker, spawnSurveyWorker } from '../worker/spawn.ts';
import { createSurveyor } from '../worker/survey-client.ts';
import { App } from './App.tsx';
import { browserTimers } from './browser-timers.ts';
import { publishEngineStatus } from './engine-status.ts';
import { viewsLoaded } from './slots.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');

const explorer = createExplorer({
  engine: createEngineClient(spawnEngineWorker),
  surveyor: createSurveyor(spawnSurveyWorker),
  timers: browserTimers,
  preset: openingPreset(),
});
publishEngineStatus(explorer.store, document.documentElement, viewsLoaded);
const theme = applyTheme(explorer.store, document.documentElement);

createRoot(root).render(
  <StrictMode>
    <App explorer={explorer} theme={theme} />
  </StrictMode>,
);
