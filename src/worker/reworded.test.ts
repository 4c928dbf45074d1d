import { expect, test } from 'vitest';
import { failure } from '../base/outcome.ts';
import type { Issue } from '../model/issue.ts';
import { scenarioWith } from '../model/presets.ts';
import type { EngineFailure } from './protocol.ts';
import { reworded } from './reworded.ts';

const foreign: Issue = { path: '', code: 'inconsistent', problem: 'As a worker says it.', remedy: '', fixes: [] };
const invalid = failure<EngineFailure>({ tag: 'invalid', issues: [foreign] });

test('what is wrong with a scenario is said by the page', () => {
  const outcome = reworded(invalid, scenarioWith({ model: { dModel: 100, heads: 3 } }));
  if (outcome.ok || outcome.error.tag !== 'invalid') throw new Error('there is nothing wrong');
  const problems = outcome.error.issues.map(({ problem }) => problem);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems).not.toContain(foreign.problem);
});

test('what the page finds nothing wrong with stays as the worker says it, and so does every other failure', () => {
  expect(reworded(invalid, scenarioWith({}))).toBe(invalid);
  const crashed = failure<EngineFailure>({ tag: 'worker-crashed', message: 'gone' });
  expect(reworded(crashed, scenarioWith({}))).toBe(crashed);
});
