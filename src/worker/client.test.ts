import { expose } from 'comlink';
import { afterEach, expect, test, vi } from 'vitest';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { openingPreset } from '../state/preset.ts';
import type { Simulation } from '../model/result.ts';
import { createEngineClient, type WorkerHandle } from './client.ts';
import type { Cancelled, EngineWorker, RunProgress, SentResult } from './protocol.ts';

const { scenario } = openingPreset();
type Answer = Outcome<SentResult, Cancelled>;

const mapping = { parameters: 1 } as unknown as Simulation['mapping'];
const graph = { ops: 1 } as unknown as Simulation['graph'];
const costs: Simulation['graph']['costs'] = [];
const totalsOf = (opCount: number) => ({ totals: { opCount } }) as unknown as SentResult['run'];

/** A result that can be told from another by its number of ops; what it holds does not matter here. */
const resultOf = (opCount: number): Simulation => ({ ...totalsOf(opCount), mapping, graph: { ...graph, costs } });

/** A worker without a thread: its side of the wire is in the test's hands. */
class FakeWorker implements WorkerHandle {
  readonly requests: number[] = [];
  readonly cancelled: number[] = [];
  terminated = false;
  crash: (message: string) => void = () => undefined;
  private readonly channel = new MessageChannel();
  private readonly answers = new Map<number, { settle: (answer: Answer) => void; fail: (error: Error) => void }>();
  private readonly reports = new Map<number, (progress: RunProgress) => void>();
  private readonly shows = new Map<number, (partial: SentResult) => void>();
  readonly endpoint = this.channel.port1;

  constructor(obeys = true) {
    const engine: EngineWorker = {
      simulate: (request, _scenario, report, show) => {
        this.requests.push(request);
        this.shows.set(request, show);
        this.reports.set(request, report);
        return new Promise((settle, fail) => this.answers.set(request, { settle, fail }));
      },
      cancel: (request) => {
        this.cancelled.push(request);
        if (obeys) this.answers.get(request)?.settle(failure({ tag: 'cancelled' }));
      },
    };
    expose(engine, this.channel.port2);
  }

  onCrash(listener: (message: string) => void): void {
    this.crash = listener;
  }

  terminate(): void {
    this.terminated = true;
    this.channel.port1.close();
  }

  answer(request: number, opCount: number): void {
    this.answers.get(request)?.settle(success({ run: totalsOf(opCount), structures: { mapping, graph, costs } }));
  }

  /** Answers with a result that shares mapping and graph with the one before. */
  answerAlike(request: number, opCount: number): void {
    this.answers
      .get(request)
      ?.settle(success({ run: totalsOf(opCount), structures: { mapping: null, graph: null, costs } }));
  }

  throwFrom(request: number): void {
    this.answers.get(request)?.fail(new Error('invariant broken'));
  }

  show(request: number, opCount: number): void {
    this.shows.get(request)?.({ run: totalsOf(opCount), structures: { mapping, graph, costs } });
  }

  report(request: number, opsDone: number): void {
    this.reports.get(request)?.({ opsDone, opsTotal: 10, time: 0, elapsed: 0 });
  }
}

const workers: FakeWorker[] = [];

function clientWith({ obeys = true, patience = 1000 } = {}) {
  const spawn = () => {
    const worker = new FakeWorker(obeys);
    workers.push(worker);
    return worker;
  };
  return createEngineClient(spawn, patience);
}

const ignore = () => undefined;
const received = (worker: number, requests: number) =>
  vi.waitFor(() => expect(workers[worker]?.requests).toHaveLength(requests));

afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

test('a request gets its answer', async () => {
  const client = clientWith();
  const answer = client.simulate(scenario, ignore, ignore);
  await received(0, 1);
  workers[0].answer(1, 42);
  expect(await answer).toEqual(success(resultOf(42)));
});

test('progress is reported while it runs', async () => {
  const client = clientWith();
  const seen: number[] = [];
  const answer = client.simulate(scenario, ({ opsDone }) => seen.push(opsDone), ignore);
  await received(0, 1);
  workers[0].report(1, 5);
  await vi.waitFor(() => expect(seen).toEqual([5]));
  workers[0].answer(1, 10);
  await answer;
});

test('what a long run has so far is shown, unless nobody waits for it any more', async () => {
  const client = clientWith({ obeys: false });
  const seen: Simulation[] = [];
  const first = client.simulate(scenario, ignore, (partial) => seen.push(partial));
  await received(0, 1);
  workers[0].show(1, 3);
  await vi.waitFor(() => expect(seen).toEqual([resultOf(3)]));
  const second = client.simulate(scenario, ignore, ignore);
  await received(0, 2);
  workers[0].show(1, 4);
  workers[0].answer(2, 9);
  await Promise.all([first, second]);
  expect(seen).toHaveLength(1);
});

test('the latest request wins, and the earlier one says so at once', async () => {
  const client = clientWith();
  const first = client.simulate(scenario, ignore, ignore);
  const second = client.simulate(scenario, ignore, ignore);
  expect(await first).toEqual(failure({ tag: 'superseded' }));
  await received(0, 2);
  workers[0].answer(2, 2);
  expect(await second).toEqual(success(resultOf(2)));
  expect(workers[0].cancelled).toEqual([1]);
  expect(workers).toHaveLength(1);
});

/** A request that supersedes one which is answered all the same; `answer` is how the worker answers the second. */
async function expectLateAnswerIgnored(answer: (worker: FakeWorker) => void): Promise<void> {
  const client = clientWith({ obeys: false });
  const first = client.simulate(scenario, ignore, ignore);
  await received(0, 1);
  const second = client.simulate(scenario, ignore, ignore);
  workers[0].answer(1, 1);
  await received(0, 2);
  answer(workers[0]);
  expect(await first).toEqual(failure({ tag: 'superseded' }));
  expect(await second).toEqual(success(resultOf(2)));
}

test('a late answer to an old request changes nothing', async () => {
  await expectLateAnswerIgnored((worker) => worker.answer(2, 2));
});

test('cancel settles the request and tells the worker', async () => {
  const client = clientWith();
  const answer = client.simulate(scenario, ignore, ignore);
  client.cancel();
  expect(await answer).toEqual(failure({ tag: 'cancelled' }));
  await vi.waitFor(() => expect(workers[0].cancelled).toEqual([1]));
  expect(workers[0].terminated).toBe(false);
});

test('a crash settles what is under way, and the next request gets a new worker', async () => {
  const client = clientWith();
  const answer = client.simulate(scenario, ignore, ignore);
  await received(0, 1);
  workers[0].crash('out of memory');
  expect(await answer).toEqual(failure({ tag: 'worker-crashed', message: 'out of memory' }));
  expect(workers[0].terminated).toBe(true);

  const next = client.simulate(scenario, ignore, ignore);
  await received(1, 1);
  workers[1].answer(2, 7);
  expect(await next).toEqual(success(resultOf(7)));
});

test('an exception in the worker counts as a crash', async () => {
  const client = clientWith();
  const answer = client.simulate(scenario, ignore, ignore);
  await received(0, 1);
  workers[0].throwFrom(1);
  expect(await answer).toEqual(failure({ tag: 'worker-crashed', message: 'invariant broken' }));
});

test('a worker that cannot be started is a crash too', async () => {
  const client = createEngineClient(() => {
    throw new Error('no workers here');
  });
  expect(await client.simulate(scenario, ignore, ignore)).toEqual(
    failure({ tag: 'worker-crashed', message: 'no workers here' }),
  );
});

test('a worker that does not listen is replaced, and the new one takes over', async () => {
  const client = clientWith({ obeys: false, patience: 20 });
  const first = client.simulate(scenario, ignore, ignore);
  await received(0, 1);
  const second = client.simulate(scenario, ignore, ignore);
  expect(await first).toEqual(failure({ tag: 'superseded' }));
  await received(1, 1);
  expect(workers[0].terminated).toBe(true);
  workers[1].answer(2, 9);
  expect(await second).toEqual(success(resultOf(9)));
});

test('a result that shares mapping and graph with the one before gets them from it', async () => {
  // The first is superseded, yet what it brought is what the second rests on.
  await expectLateAnswerIgnored((worker) => worker.answerAlike(2, 2));
});
