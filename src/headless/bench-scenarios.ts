import { scenarioPresets, scenarioWith } from '../model/presets.ts';
import type { Scenario } from '../model/scenario.ts';

/** A kind of scenario, and how one of its sequences looks for a run of about so many ops. */
export interface BenchScenario {
  readonly name: string;
  sequence(ops: number): Scenario;
}

const preset = (id: string): Scenario => {
  const found = scenarioPresets.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found.scenario;
};

const moe = preset('moe-24');
const small = (ops: number): boolean => ops < 60_000;

const gpt2 = (ops: number): Scenario =>
  scenarioWith({
    name: 'GPT-2 small, decoding with a KV cache',
    accelerator: { tiles: 40, tiers: 64, kvCaching: true, digitalUnits: 8, mhaUnits: 4 },
    model: { layers: 12, dModel: 768, heads: 12, dFF: 3072, vocab: 50_257, maxSeq: 1024, activation: 'gelu' },
    workload: small(ops) ? { startLen: 2, targetLen: 6 } : { startLen: 32, targetLen: 64 },
    costs: moe.costs,
  });

const contended = (ops: number): Scenario =>
  scenarioWith({
    name: 'Six layers on four tiles',
    accelerator: { tiles: 4, tiers: 64 },
    model: { layers: 6, maxSeq: 64 },
    workload: small(ops) ? { startLen: 4, targetLen: 8 } : { startLen: 8, targetLen: 16 },
  });

const encoder = (ops: number): Scenario =>
  scenarioWith({
    name: 'BERT base',
    accelerator: { tiles: 40, tiers: 64, digitalUnits: 8, mhaUnits: 4 },
    model: { kind: 'encoder', layers: 12, dModel: 768, heads: 12, dFF: 3072, activation: 'gelu' },
    workload: { contextLen: small(ops) ? 6 : 64 },
    costs: moe.costs,
  });

export const benchScenarios: readonly BenchScenario[] = [
  { name: 'readme', sequence: () => preset('readme') },
  { name: 'gpt2-small', sequence: gpt2 },
  { name: 'moe', sequence: () => moe },
  { name: 'contended', sequence: contended },
  { name: 'encoder', sequence: encoder },
];

export const benchSizes: readonly number[] = [10_000, 100_000, 1_000_000, 5_000_000];
