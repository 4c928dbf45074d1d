import { t, type Text } from '../base/text.ts';
import { failure } from '../base/outcome.ts';
import { figureProblemText } from '../layout/figure-problems.ts';
import type { Setting } from '../lesson/evaluate.ts';
import type { FigureAnswer, FigureQuery, RunAnswer } from '../model/figure-query.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Measurer } from '../worker/protocol-measure.ts';
import { measureFailureText } from './measure-failure-text.ts';

/** Cancelling a comparison cancels the questions of a lesson as well; they are asked again up to this many times. */
const TRIES = 6;

interface Waiting {
  readonly query: FigureQuery;
  readonly answer: (answer: FigureAnswer) => void;
}

/** An answer of a run with a sentence where it is none. */
function inWords(answer: RunAnswer | undefined): FigureAnswer {
  if (answer === undefined) return failure(t`There is no answer.`);
  return answer.ok ? answer : failure(figureProblemText(answer.error));
}

/**
 * Asks runs of a lesson's scenarios, beside the one on the screen. Questions of one moment go together, and an answer is
 * kept: a scenario has one result.
 */
export function createAsker(measurer: Measurer, scenarios: ReadonlyMap<string, Scenario>): Setting['ask'] {
  const kept = new Map<string, Promise<FigureAnswer>>();
  const waiting = new Map<string, Waiting[]>();

  const send = async (name: string): Promise<void> => {
    const list = waiting.get(name) ?? [];
    waiting.delete(name);
    const scenario = scenarios.get(name);
    const fail = (why: Text) => list.forEach(({ answer }) => answer(failure(why)));
    if (scenario === undefined) return fail(t`There is no scenario “${name}”.`);
    for (let tries = 1; ; tries++) {
      // A question is asked again only after it was called off.
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await measurer.ask(
        scenario,
        list.map(({ query }) => query),
      );
      if (outcome.ok) return list.forEach(({ answer }, i) => answer(inWords(outcome.value[i])));
      if (outcome.error.tag !== 'superseded' || tries === TRIES) return fail(measureFailureText(outcome.error));
    }
  };

  return (name, query) => {
    const key = `${name} ${JSON.stringify(query)}`;
    const known = kept.get(key);
    if (known) return known;
    const promise = new Promise<FigureAnswer>((answer) => {
      const list = waiting.get(name);
      if (list) list.push({ query, answer });
      else {
        waiting.set(name, [{ query, answer }]);
        queueMicrotask(() => void send(name));
      }
    });
    kept.set(key, promise);
    // What could not be computed may be computable later.
    void promise.then((answer) => answer.ok || kept.delete(key));
    return promise;
  };
}
