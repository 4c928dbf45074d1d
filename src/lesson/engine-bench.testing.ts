import { failure } from '../base/outcome.ts';
import { simulate } from '../engine/simulation-run.ts';
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
          : failureText(outcome.error);
    runs.set(name, run);
    return run;
  };
  return {
    ask(name, query) {
      const run = runOf(name);
      return Promise.resolve(typeof run === 'string' ? failure(run) : answerFigure(run, query));
    },
    run(name) {
      const run = runOf(name);
      return typeof run === 'string' ? null : run;
    },
  };
}
