import { useEffect } from 'react';
import { useExplorer } from '../views/shared/explorer-context.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A file that is dropped anywhere on the page is read here: a config.json, or a table of routing. */
export function useFileDrop(): void {
  const { actions } = useExplorer();
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      // A part of the page that takes files of its own has done so by now.
      if (event.defaultPrevented || !carriesFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      const dialog = /\.(csv|tsv)$/i.test(file.name) ? 'routing' : 'import';
      void file.text().then((text) => actions.openDialog(dialog, { dropped: { name: file.name, text } }));
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [actions]);
}
