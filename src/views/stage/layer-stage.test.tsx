import { expect, test, vi } from 'vitest';
import type { FrameSource } from './frames.ts';
import { LayerStage } from './layer-stage.ts';
import { recordingContext } from './recorder.testing.ts';

/** Frames that come when the test says so. */
function frames(): FrameSource & { next(): void; readonly asked: () => number } {
  let waiting: (() => void) | null = null;
  let asked = 0;
  return {
    request(paint) {
      waiting = paint;
      return ++asked;
    },
    cancel: () => (waiting = null),
    next() {
      const paint = waiting;
      waiting = null;
      paint?.();
    },
    asked: () => asked,
  };
}

function canvas(width = 300, height = 200) {
  const element = document.createElement('canvas');
  const { context, calls } = recordingContext();
  element.getContext = (() => context) as unknown as HTMLCanvasElement['getContext'];
  vi.spyOn(element, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(element, 'clientHeight', 'get').mockReturnValue(height);
  return { element, calls };
}

function staged() {
  const source = frames();
  const painted: string[] = [];
  const stage = new LayerStage(
    {
      ground: (_, { width, height, ratio }, change) => painted.push(`ground ${width}×${height}@${ratio} ${change}`),
      marks: (_context, _size, change) => painted.push(`marks ${change}`),
    },
    source,
  );
  const [ground, marks] = [canvas(), canvas()];
  const letGo = [stage.refs.ground(ground.element), stage.refs.marks(marks.element)];
  source.next();
  return { stage, source, painted, ground, marks, letGo };
}

test('the first frame fits every canvas to its box and paints all of it, the lowest layer first', () => {
  const { painted, ground, stage } = staged();
  expect(painted).toEqual([`ground 300×200@${devicePixelRatio} whole`, 'marks whole']);
  expect([ground.element.width, ground.element.height]).toEqual([300 * devicePixelRatio, 200 * devicePixelRatio]);
  expect(stage.control).toBe(ground.element);
});

test('however often one asks, a layer is painted once in the next frame, and the others stay', () => {
  const { stage, source, painted } = staged();
  painted.length = 0;
  const before = source.asked();
  stage.repaint('marks');
  stage.repaint('marks');
  expect(source.asked()).toBe(before + 1);
  expect(painted).toEqual([]);
  source.next();
  source.next();
  expect(painted).toEqual(['marks whole']);
});

test('a layer that is painted in part keeps what is on it; one that was asked for as a whole too is painted as a whole', () => {
  const { stage, source, painted, marks } = staged();
  const cleared = () => marks.calls.filter(({ name }) => name === 'clearRect').length;
  const before = cleared();
  painted.length = 0;
  stage.repaint('marks', 'part');
  source.next();
  expect(painted).toEqual(['marks part']);
  expect(cleared()).toBe(before);
  stage.repaint('marks', 'whole');
  stage.repaint('marks', 'part');
  source.next();
  expect(painted).toEqual(['marks part', 'marks whole']);
  expect(cleared()).toBe(before + 1);
});

test('a canvas whose box has another size is painted as a whole, whatever was asked for', () => {
  const { stage, source, painted, marks } = staged();
  vi.spyOn(marks.element, 'clientWidth', 'get').mockReturnValue(400);
  painted.length = 0;
  stage.repaint('marks', 'part');
  source.next();
  expect(painted).toEqual(['marks whole']);
});

test('a painter that asks for its own layer is called once per frame until it stops', () => {
  const { stage, source, painted } = staged();
  painted.length = 0;
  let left = 2;
  stage.setPainters({
    ground: () => {
      painted.push(`step ${left}`);
      left--;
      if (left > 0) stage.repaint('ground');
    },
    marks: () => painted.push('marks'),
  });
  source.next();
  expect(painted).toEqual(['step 2', 'marks']);
  source.next();
  expect(painted).toEqual(['step 2', 'marks', 'step 1']);
  source.next();
  expect(painted).toHaveLength(3);
});

test('a layer above that a painter asks for is painted in the same frame', () => {
  const { stage, source, painted } = staged();
  stage.setPainters({
    ground: () => stage.repaint('marks'),
    marks: (_context, _size, change) => painted.push(`marks ${change}`),
  });
  source.next();
  painted.length = 0;
  const before = source.asked();
  stage.repaint('ground');
  source.next();
  expect(painted).toEqual(['marks whole']);
  expect(source.asked()).toBe(before + 1);
});

test('another painter has its own layer repainted', () => {
  const { stage, source, painted } = staged();
  painted.length = 0;
  const marks = () => painted.push('other marks');
  const ground = () => painted.push('other ground');
  stage.setPainters({ ground, marks });
  source.next();
  stage.setPainters({ ground, marks: () => painted.push('new marks') });
  source.next();
  expect(painted).toEqual(['other ground', 'other marks', 'new marks']);
});

test('nothing is painted any more once the canvases are gone', () => {
  const { stage, source, painted, letGo } = staged();
  painted.length = 0;
  stage.repaint('ground');
  for (const end of letGo) end?.();
  source.next();
  expect(painted).toEqual([]);
});
