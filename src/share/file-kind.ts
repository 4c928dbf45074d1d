import { isRecord } from '../base/plain-data.ts';
import { readJson } from './pretty-json.ts';
import { FILE_EXTENSION, FILE_FORMAT } from './scenario-file.ts';

/** What a file that was chosen or dropped is for. */
export type FileKind = 'scenario' | 'config' | 'routing';

/** Our file even where its JSON is broken, so that what is said of it is about a scenario. */
const saysSo = new RegExp(String.raw`"format"\s*:\s*"${FILE_FORMAT}"`);

/** Groups that a scenario has, and no config.json by these names with objects in them. */
const groups = ['accelerator', 'workload', 'mapping'];

/**
 * Tells a scenario file from a config.json (a Hugging Face model, flat: `hidden_size`, `model_type`) and from a table of
 * routing, by name and content. Never throws; what is none of them is taken for a config.json, whose reader says so.
 */
export function fileKind(name: string, text: string): FileKind {
  if (/\.(csv|tsv)$/i.test(name)) return 'routing';
  if (name.toLowerCase().endsWith(FILE_EXTENSION) || saysSo.test(text.slice(0, 2000))) return 'scenario';
  const read = readJson(text);
  const document = 'value' in read ? read.value : null;
  if (!isRecord(document) || 'model_type' in document) return 'config';
  return isRecord(document['scenario']) || groups.some((group) => isRecord(document[group])) ? 'scenario' : 'config';
}
