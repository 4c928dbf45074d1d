import type { Text } from '../../base/text.ts';
import type { Model } from '../scenario.ts';
import type { ConfigReader, Found } from './config-reader.ts';

/** Sets a field in a model, and enters where it came from. */
export type Setter = <K extends Exclude<keyof Model, 'moe'>>(
  key: K,
  value: Model[K],
  found: Found | null,
  note?: Text,
) => void;

export const setterOf =
  (reader: ConfigReader, model: Partial<Model>): Setter =>
  (key, value, found, note = '') => {
    model[key] = value;
    reader.set(`model.${key}`, value, found, note);
  };
