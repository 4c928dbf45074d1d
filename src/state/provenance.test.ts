import { expect, test } from 'vitest';
import { chipPresets } from '../model/presets/chip-presets.ts';
import { scenarioWith } from '../model/presets.ts';
import { opKinds } from '../model/op.ts';
import { resultOf } from '../share/exports.testing.ts';
import { fieldProvenance, totalProvenance } from './provenance.ts';

const stub = scenarioWith({ costs: { model: 'stub' }, workload: { targetLen: 2 } });

test('a total rests on the ops that ran alone', () => {
  const run = resultOf(stub);
  expect(totalProvenance(run, 'latency')).toBe('placeholder');
  const none = Object.fromEntries(opKinds.map((kind) => [kind, kind === 'mvm' ? 1 : 0])) as typeof run.totals.ops;
  const mvmsAlone = { ...run, totals: { ...run.totals, ops: none } };
  expect(totalProvenance(mvmsAlone, 'latency')).toBe('derived');
  const one = { ...run, totals: { ...run.totals, ops: { ...none, mha: 1 } } };
  expect(totalProvenance(one, 'latency')).toBe('placeholder');
});

test('a figure of an array is published for arrays of its size alone', () => {
  const [chip] = chipPresets;
  if (!chip) throw new Error('there are chips');
  const of = (change: object) =>
    fieldProvenance(
      { ...stub, accelerator: { ...stub.accelerator, ...chip.accelerator, ...change } },
      'accelerator.mvmLatency',
    );
  const known = of({});
  expect(known).toBe(chip.sources.mvmLatency?.provenance);
  expect(of({ mvmLatency: 98_765.4 })).toBe('user');
  for (const size of ['tierRows', 'tierCols'] as const) expect(of({ mvmLatency: 98_765.4, [size]: 96 })).toBe('user');
  expect(fieldProvenance(stub, 'accelerator.tiles')).toBeNull();
});
