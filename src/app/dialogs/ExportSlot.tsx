import { ExportDialog } from '../../views/export/ExportDialog.tsx';
import { createExporter } from '../../worker/share-client.ts';
import { spawnShareWorker } from '../../worker/spawn.ts';
import { figures } from '../figures.ts';

const exporter = createExporter(spawnShareWorker);

/** The export, with the worker that writes its files and the figures of all views. */
export const ExportSlot = () => <ExportDialog figures={figures} exporter={exporter} />;
