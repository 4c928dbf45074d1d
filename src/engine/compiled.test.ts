import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { smallScenario } from './random-scenario.testing.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const refuse = vi.fn<() => never>(() => {
  throw new Error('refused by the policy');
});

/** The engine as it is evaluated anew, with or without WebAssembly. */
async function engine(forbidden: boolean) {
  vi.resetModules();
  if (forbidden) vi.stubGlobal('WebAssembly', { Module: refuse });
  const { readyToCompute } = await import('./compiled.ts');
  await readyToCompute();
  vi.unstubAllGlobals();
  const { simulate } = await import('./simulation-run.ts');
  return simulate;
}

test('where WebAssembly is forbidden, the same code as a script gives the same results', async () => {
  const compiled = await engine(false);
  const script = await engine(true);
  expect(refuse).toHaveBeenCalledOnce();
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      expect(script(scenario)).toEqual(compiled(scenario));
    }),
    { numRuns: 40, seed: 11 },
  );
});

test('what is taken for the next run remembers nothing of the one before', async () => {
  await engine(false);
  const { giveBack, takeCompiled } = await import('./compiled.ts');
  const first = takeCompiled();
  const room = first.room(64);
  first.set({ ops: 17, byCreation: 1, vectorBytes: 5 });
  giveBack(first);
  const next = takeCompiled();
  expect(next).toBe(first);
  expect(['ops', 'byCreation', 'vectorBytes'].map((name) => next.valueOf(name))).toEqual([0, 0, 0]);
  expect(next.room(64)).toBe(room);
  expect(takeCompiled()).not.toBe(next);
});
