import { FILE_EXTENSION, fileStem, scenarioFileText } from '../../share/scenario-file.ts';
import { fileContentOf } from '../../state/shared-place.ts';
import type { Explorer } from '../../state/store.ts';
import { download } from '../shared/download.ts';

/** Saves the scenario and how one looks at it as a file. */
export function saveScenario({ store, cursor }: Explorer): void {
  const content = fileContentOf(store.getState(), cursor.getState());
  const name = `${fileStem(content.scenario.name)}${FILE_EXTENSION}`;
  download(name, new Blob([scenarioFileText(content)], { type: 'application/json' }));
}
