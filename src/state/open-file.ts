import { t } from '../base/text.ts';
import { fileKind } from '../share/file-kind.ts';
import { announceOpened, announceRefused } from './announce.ts';
import { placeOfFile } from './opened-place.ts';
import type { Explorer } from './store.ts';

/** A file as the browser hands it over. */
export interface TextFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

/** Larger files are none of those that can be opened, and reading one would hold up the page. */
const MOST_BYTES = 64e6;

/** What is in a file, or null, with the reader told why, if it is too large or cannot be read. */
async function contentOf<T>(explorer: Explorer, file: TextFile, read: () => Promise<T>): Promise<T | null> {
  if (file.size > MOST_BYTES) {
    announceRefused(explorer, t`“${file.name}” is larger than any file that Tierscope reads.`, 'file');
    return null;
  }
  try {
    return await read();
  } catch {
    announceRefused(explorer, t`“${file.name}” could not be read; it may have been moved or deleted.`, 'file');
    return null;
  }
}

/** Opens a file that was dropped on the page: also a table of routing as an array, and a lesson. */
export async function openDropped(explorer: Explorer, file: File): Promise<void> {
  const { actions } = explorer;
  const { name } = file;
  if (/\.npy$/i.test(name)) {
    const buffer = await contentOf(explorer, file, () => file.arrayBuffer());
    if (buffer) actions.openDialog('routing', { dropped: { name, text: '', bytes: new Uint8Array(buffer) } });
  } else if (/\.(md|markdown)$/i.test(name)) {
    const text = await contentOf(explorer, file, () => file.text());
    if (text !== null) actions.openLesson({ kind: 'text', name, text });
  } else await openFile(explorer, file);
}

/** Opens a file by what it is: a scenario at once, a config.json and a table of routing in their dialogs. */
export async function openFile(explorer: Explorer, file: TextFile): Promise<void> {
  const { actions } = explorer;
  const text = await contentOf(explorer, file, () => file.text());
  if (text === null) return;
  const kind = fileKind(file.name, text);
  if (kind !== 'scenario') {
    actions.openDialog(kind === 'routing' ? 'routing' : 'import', { dropped: { name: file.name, text } });
    return;
  }
  const opened = placeOfFile(text, file.name);
  if (opened.ok) {
    actions.closeDialog();
    actions.openPlace(opened.value.place);
    announceOpened(explorer, opened.value, 'file');
  } else announceRefused(explorer, opened.error, 'file');
}
