import type { Text } from '../../base/text.ts';
import type { Fidelity, Model } from '../scenario.ts';

/** What kind of network a config.json describes, and how that was found out. */
export interface Architecture {
  /** The name of the family, such as “Mixtral”; for one we do not know, what the file calls itself, if it does. */
  readonly family: string;
  /** The `model_type` that it goes by; empty where we know none. */
  readonly modelType: string;
  readonly recognisedBy: 'model_type' | 'architectures' | 'keys';
  /** One sentence on how. */
  readonly how: Text;
}

/** One of our fields, and what it was made of. */
export interface ImportedField {
  /** Dotted path in the scenario, such as `model.dModel`. */
  readonly path: string;
  readonly value: number | boolean | string;
  /** Dotted key of the config; null where no key has it. */
  readonly key: string | null;
  /** The value as the config has it; undefined where no key has it. */
  readonly raw: unknown;
  /** Why the value is what it is, where it is more than a copy; never empty where no key has it. */
  readonly note: Text;
}

/** A config.json in the language of the scenario. */
export interface ImportedModel {
  readonly architecture: Architecture;
  readonly model: Partial<Model>;
  readonly fidelity: Partial<Fidelity>;
  /** Every field that was set, in the order of the form. */
  readonly fields: readonly ImportedField[];
  /** What the config has and our language cannot say, a sentence each. */
  readonly unrepresented: readonly Text[];
  /** What is doubtful about the config itself, a sentence each. */
  readonly warnings: readonly Text[];
}
