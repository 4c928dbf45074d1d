import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { failure, success } from '../base/outcome.ts';
import type { FigureQuery } from '../model/figure-query.ts';
import { initialScenario } from '../model/scenario.ts';
import type { EngineFailure } from '../worker/protocol.ts';
import type { Measurer } from '../worker/protocol-measure.ts';
import { createAsker } from './lesson-asker.ts';

const query = (name: string): FigureQuery => ({ name, args: [] });

/** A surveyor that fails as told, then answers with the length of each question's name. */
function bench(failures: readonly EngineFailure[] = []) {
  const asked: (readonly FigureQuery[])[] = [];
  const measurer: Pick<Measurer, 'ask'> = {
    ask(_scenario, queries) {
      asked.push(queries);
      const wrong = failures[asked.length - 1];
      return Promise.resolve(wrong ? failure(wrong) : success(queries.map(({ name }) => success(name.length))));
    },
  };
  return { asked, ask: createAsker(measurer as Measurer, new Map([['a', initialScenario()]])) };
}

test('questions of one moment go together, and none is asked twice', async () => {
  const { ask, asked } = bench();
  expect(await Promise.all([ask('a', query('one')), ask('a', query('four')), ask('a', query('one'))])).toEqual([
    success(3),
    success(4),
    success(3),
  ]);
  expect(await ask('a', query('four'))).toEqual(success(4));
  expect(asked).toEqual([[query('one'), query('four')]]);
});

test('what somebody else called off is asked again', async () => {
  const { ask, asked } = bench([{ tag: 'superseded' }, { tag: 'superseded' }]);
  expect(await ask('a', query('one'))).toEqual(success(3));
  expect(asked).toHaveLength(3);
});

test('a failure is told, and may be gone the next time', async () => {
  const { ask } = bench([{ tag: 'worker-crashed', message: 'out of memory' }]);
  const told = async (scenario: string) => {
    const answer = await ask(scenario, query('one'));
    return answer.ok ? '' : english(answer.error);
  };
  expect(await told('a')).toBe('The worker stopped: out of memory');
  expect(await ask('a', query('one'))).toEqual(success(3));
  expect(await told('b')).toBe('There is no scenario “b”.');
});

test('what is called off again and again is given up after six times', async () => {
  const calledOff = Array.from({ length: 9 }, (): EngineFailure => ({ tag: 'superseded' }));
  const often = bench(calledOff.slice(0, 5));
  expect(await often.ask('a', query('one'))).toEqual(success(3));
  const { ask, asked } = bench(calledOff);
  expect(await ask('a', query('one'))).toMatchObject({ ok: false });
  expect(asked).toHaveLength(6);
});
