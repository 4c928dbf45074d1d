import { english } from '../base/words.ts';
import { failure } from '../base/outcome.ts';
import { simulate } from '../engine/simulation-run.ts';
import { figureProblemText } from '../layout/figure-problems.ts';
import { answerFigure } from '../layout/run-answers.ts';
import { failureText } from '../model/failure-text.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Bench } from './check-lesson.ts';

/** Runs the scenarios of a lesson on the engine, each once. */
export function engineBench(scenarios: ReadonlyMap<string, Scenario>): Bench {
  const runs = new Map<string, Simulation | string>();
  const runOf = (name: string): Simulation | string => {
    const known = runs.get(name);
    if (known !== undefined) return known;
    const scenario = scenarios.get(name);
    const outcome = scenario && simulate(scenario);
    const run =
      outcome === undefined
        ? `There is no scenario “${name}”.`
        : outcome.ok
          ? outcome.value
          : english(failureText(outcome.error));
    runs.set(name, run);
    return run;
  };
  return {
    ask(name, query) {
      const run = runOf(name);
      if (typeof run === 'string') return Promise.resolve(failure(run));
      const answer = answerFigure(run, query);
      return Promise.resolve(answer.ok ? answer : failure(figureProblemText(answer.error)));
    },
    run(name) {
      const run = runOf(name);
      return typeof run === 'string' ? null : run;
    },
  };
}
