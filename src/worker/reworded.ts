import { failure, type Outcome } from '../base/outcome.ts';
import { consistencyIssues } from '../model/consistency.ts';
import type { Scenario } from '../model/scenario.ts';
import type { EngineFailure } from './protocol.ts';

/**
 * An answer of a worker in the words of the page. Workers speak English; what is wrong with a scenario is the only text that
 * they send, and can be found here as well.
 */
export function reworded<T>(outcome: Outcome<T, EngineFailure>, scenario: Scenario): Outcome<T, EngineFailure> {
  if (outcome.ok || outcome.error.tag !== 'invalid') return outcome;
  const issues = consistencyIssues(scenario);
  return issues.length === 0 ? outcome : failure({ tag: 'invalid', issues });
}
