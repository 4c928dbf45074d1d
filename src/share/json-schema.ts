import * as z from 'zod/mini';
import { english } from '../base/words.ts';
import { atPath, isRecord } from '../base/plain-data.ts';
import type { Field } from '../model/field.ts';
import { fieldGroups } from '../model/scenario-fields.ts';
import { scenarioSchema } from '../model/scenario-schema.ts';
import { FILE_FORMAT, FILE_VERSION } from './scenario-file.ts';

/*
 * The published form of a scenario file. From the schema that checks files, with the words of the fields. It is written
 * into the page's folder by `npm run schema`; nothing of it is in the page.
 */

type Node = Record<string, unknown>;

function describeField(node: Node, field: Field): void {
  node['title'] = english(field.label);
  if (field.type === 'number') {
    const unit = field.unit === '' ? '' : ` Unit: ${english(field.unit)}.`;
    node['description'] = `${english(field.definition)}${unit}`;
    if (field.step === 1) node['type'] = 'integer';
  } else if (field.type === 'choice') {
    const options = field.options.map(({ value, definition }) => `${value}: ${english(definition)}`).join(' ');
    node['description'] = `${english(field.definition)} ${options}`;
  } else node['description'] = english(field.definition);
}

/** The schema of an object that may also be null, or of an object: the alternative that has properties. */
function withProperties(node: unknown): Node | null {
  if (!isRecord(node)) return null;
  if (isRecord(node['properties'])) return node['properties'];
  const alternatives = node['anyOf'];
  return Array.isArray(alternatives)
    ? (alternatives.map(withProperties).find((found) => found !== null) ?? null)
    : null;
}

function describeGroups(schema: Node): void {
  for (const [path, fields] of Object.entries(fieldGroups)) {
    let properties: Node | null = withProperties(schema);
    for (const key of path.split('.')) properties = withProperties(properties?.[key]);
    for (const [key, field] of Object.entries<Field>(fields)) {
      const node = properties?.[key];
      if (!isRecord(node)) throw new Error(`the schema has no ${path}.${key}`);
      describeField(node, field);
    }
  }
}

const words: Readonly<Record<string, string>> = {
  'properties.version': 'Version of the scenario’s form.',
  'properties.name': 'What the scenario is called; it changes no result.',
  'properties.routing':
    'Experts that tokens take: rows [MoE block, such as decoder_stack.layers.0.moe_layer; step, −1 for an encoder; token; [experts]]. What is left out is drawn.',
  'properties.costs':
    'Coefficients: latency (ns, rounded up) and energy (nJ) = base + perElement · size; attention: base + perDot · dot products · width.',
  'properties.mapping.properties.density':
    'GREEDY_TOP2: how often two experts are chosen together, symmetric, with a zero diagonal.',
  'properties.routes.properties.density':
    'Weights of the experts, or of pairs of them (density); a row of weights for each MoE layer (layers).',
};

/** The JSON Schema (2020-12) of a scenario file. */
export function scenarioFileSchema(): Node {
  const { $schema, ...scenario } = z.toJSONSchema(scenarioSchema, { io: 'input' }) as Node;
  describeGroups(scenario);
  for (const [path, description] of Object.entries(words)) {
    const node = atPath(scenario, path);
    if (!isRecord(node)) throw new Error(`the schema has no ${path}`);
    node['description'] = description;
  }
  return {
    $schema,
    title: 'Tierscope scenario',
    description: 'Everything that decides a result. What is left out has its initial value.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      format: { const: FILE_FORMAT },
      version: { type: 'integer', minimum: 1, description: `Version of the file’s form, now ${FILE_VERSION}.` },
      digest: { type: 'string', description: 'Digest of the scenario when it was saved.' },
      preset: { type: 'string', description: 'The preset that it began from.' },
      scenario: { $ref: '#/$defs/scenario' },
      sliceOf: {
        type: 'object',
        description: 'Of a slice: what the whole has at the dotted paths where it differs, such as model.layers.',
      },
      view: { description: 'What the page showed. May be left out.' },
    },
    required: ['format', 'version', 'scenario'],
    $defs: { scenario },
  };
}
