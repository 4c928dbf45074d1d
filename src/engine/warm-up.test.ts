import { expect, test } from 'vitest';
import { simulate } from './simulation-run.ts';
import { warmUp, warmUpScenarios } from './warm-up.ts';

test.each(warmUpScenarios.map((scenario) => [scenario.name, scenario] as const))(
  '%s runs to its end',
  (_, scenario) => {
    expect(simulate(scenario)).toMatchObject({ ok: true });
  },
);

test('the warm-up comes in pieces and ends', () => {
  expect([...warmUp()].length).toBeGreaterThan(2 * warmUpScenarios.length);
});
