import { t, type Text } from '../../base/text.ts';
import { english } from '../../base/words.ts';
import { failure, type Outcome, success } from '../../base/outcome.ts';
import { atPath, isRecord } from '../../base/plain-data.ts';
import { consistencyIssues } from '../consistency.ts';
import type { Issue } from '../issue.ts';
import { fieldAt, fieldIssue } from '../field-check.ts';
import { scenarioWith } from '../presets.ts';
import type { Fidelity, Model } from '../scenario.ts';
import { textConfigKeys, widthKeys } from './aliases.ts';
import { type Config, ConfigReader } from './config-reader.ts';
import { withoutAttention } from './families.ts';
import type { ImportedModel } from './imported-model.ts';
import { parseJsonText } from './json-text.ts';
import { readExperts } from './read-experts.ts';
import { readShape } from './read-shape.ts';
import { recognise } from './recognise.ts';
import { unrepresentedOf } from './unrepresented.ts';

/** Characters of the longest text that is looked at; a config.json has a few thousand. */
const LONGEST = 4 * 2 ** 20;

const refusal = (path: string, code: Issue['code'], problem: Text, remedy: Text): Outcome<never, readonly Issue[]> =>
  failure([{ path, code, problem, remedy, fixes: [] }]);

function parsed(text: string): Outcome<unknown, readonly Issue[]> {
  if (text.length > LONGEST)
    return refusal('', 'not-json', t`This is far too long for a config.json.`, t`It should have a few kilobytes.`);
  const read = parseJsonText(text);
  return read.ok
    ? read
    : refusal('', 'not-json', t`This is not JSON: ${read.error}.`, t`A config.json is one JSON object.`);
}

const hasWidth = (config: Config): boolean => widthKeys.some((key) => (atPath(config, key) ?? null) !== null);

/** The part of a multimodal config that is the language model, and where it stands. */
function languageModel(config: Config): ConfigReader {
  if (hasWidth(config)) return new ConfigReader(config, '');
  const thinker = atPath(config, 'thinker_config');
  const outer = isRecord(thinker) ? thinker : config;
  const above = isRecord(thinker) ? 'thinker_config.' : '';
  for (const key of textConfigKeys) {
    const inner = atPath(outer, key);
    if (!isRecord(inner)) continue;
    // What the whole file says of its embedding counts where its part is silent.
    const ties = atPath(outer, 'tie_word_embeddings');
    const complete =
      ties === undefined || Object.hasOwn(inner, 'tie_word_embeddings')
        ? inner
        : { ...inner, tie_word_embeddings: ties };
    const reader = new ConfigReader(complete, `${above}${key}.`);
    reader.warnings.push(
      t`Only its language model was imported (“${above}${key}”); the rest of the file was left aside.`,
    );
    return reader;
  }
  return new ConfigReader(config, '');
}

/** Values that were computed from others, and may lie beyond their limits. */
const outOfRange = ({ fields }: ConfigReader): Issue[] =>
  fields
    .map(({ path, value }) => {
      const field = fieldAt(path);
      return field ? fieldIssue(path, field, value) : null;
    })
    .filter((issue) => issue !== null);

/** Rules between fields that reading one after the other did not catch, in the words of the scenario. */
const inconsistent = (model: Partial<Model>, fidelity: Partial<Fidelity>): readonly Issue[] => {
  const scenario = scenarioWith({ model, fidelity, workload: { startLen: 1, targetLen: 2, contextLen: 2 } });
  // A length of one is no fault of a model: it only leaves nothing to generate.
  return consistencyIssues(scenario).filter(({ path }) => path.startsWith('model.') && path !== 'model.maxSeq');
};

/** Sentences without those that say the same once more. */
const distinct = (sentences: readonly Text[]): Text[] => [
  ...new Map(sentences.map((sentence) => [english(sentence), sentence])).values(),
];

function importRecord(config: Config): Outcome<ImportedModel, readonly Issue[]> {
  const reader = languageModel(config);
  const modelType = reader.text('model_type');
  if (modelType !== null && withoutAttention.includes(modelType))
    return refusal(
      reader.full('model_type'),
      'unknown-choice',
      t`“${modelType}” is a network without attention.`,
      t`This simulator knows transformers only.`,
    );
  const recognised = recognise(reader);
  const { model, fidelity } = readShape(reader, recognised);
  model.moe = readExperts(reader, recognised, model);
  if (reader.issues.length === 0) reader.issues.push(...keysOf(outOfRange(reader), reader));
  if (reader.issues.length === 0) reader.issues.push(...keysOf(inconsistent(model, fidelity), reader));
  if (reader.issues.length > 0) return failure(reader.issues);
  return success({
    architecture: recognised.architecture,
    model,
    fidelity,
    fields: reader.fields,
    unrepresented: distinct([...unrepresentedOf(reader, recognised, model), ...reader.unrepresented]),
    warnings: distinct(reader.warnings),
  });
}

/** Issues of our fields as issues of the keys that they came from. */
const keysOf = (issues: readonly Issue[], reader: ConfigReader): Issue[] =>
  issues.map((issue) => {
    const key = reader.fields.find(({ path }) => path === issue.path)?.key ?? '';
    const problem = key === '' ? issue.problem : t`“${key}”: ${issue.problem}`;
    return { ...issue, path: key, problem, fixes: [] };
  });

/** What JSON calls a value that is no object. */
function kindOf(value: unknown): Text {
  if (Array.isArray(value)) return t`a list`;
  switch (typeof value) {
    case 'string':
      return t`a string`;
    case 'number':
      return t`a number`;
    case 'boolean':
      return t`a boolean`;
    default:
      return value === null ? 'null' : t`no JSON at all`;
  }
}

/**
 * Reads a Hugging Face config.json, as text or as what it was parsed to. Never throws. What cannot be read is an issue
 * that names its key; what can be read but not said in our language is listed in the result.
 */
export function importConfig(input: unknown): Outcome<ImportedModel, readonly Issue[]> {
  const document = typeof input === 'string' ? parsed(input) : success(input);
  if (!document.ok) return document;
  if (isRecord(document.value)) return importRecord(document.value);
  return refusal(
    '',
    'wrong-type',
    t`A config.json is a JSON object, and this is ${kindOf(document.value)}.`,
    t`Take the file beside the weights.`,
  );
}
