import { useEffect } from 'react';
import { usePage } from '../views/shared/page-context.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A file that is dropped anywhere on the page is opened: a scenario, a config.json, a table of routing, a lesson. */
export function useFileDrop(): void {
  const explorer = usePage();
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      // A part of the page that takes files of its own has done so by now.
      if (event.defaultPrevented || !carriesFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void import('../state/open-file.ts').then(({ openDropped }) => openDropped(explorer, file));
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [explorer]);
}
