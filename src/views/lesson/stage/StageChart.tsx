import { useEffect, useId, useMemo, useRef } from 'react';
import { exactFigure } from '../../../base/format.ts';
import { axisPlaces, terrain, type Terrain } from '../../../layout/terrain/terrain.ts';
import { strideOf } from '../../../lesson/chart-runs.ts';
import { answerText } from '../../../lesson/figure-format.ts';
import type { Chart, Lesson } from '../../../lesson/lesson.ts';
import { dragProps } from '../../stage/pointer-props.ts';
import type { Projection } from '../../stage/projection.ts';
import { pointIn } from '../../stage/spaces.ts';
import { useBoxSize } from '../../stage/use-box-size.ts';
import { useLatest } from '../../stage/use-latest.ts';
import { phoneQuery, useMedia } from '../../shared/use-media.ts';
import { useSay } from '../../shared/words-context.ts';
import { InlineProse } from '../Prose.tsx';
import { words } from '../words.ts';
import type { ProjectionHolder } from './projection-holder.ts';
import css from './Stage.module.css';
import type { StageGuess } from './stage-guess.ts';
import { useChartRuns } from './use-chart-runs.ts';

interface Props {
  readonly chart: Chart;
  readonly lesson: Lesson;
  /** The question is open: what it asks for is not drawn. */
  readonly asking: boolean;
  readonly guess: StageGuess | null;
  readonly holder: ProjectionHolder;
}

/** A figure over many runs as terrain, with the learner's guess marked in it. */
export function StageChart({ chart, lesson, asking, guess, holder }: Props) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useBoxSize(box);
  const phone = useMedia(phoneQuery);
  const known = asking ? chart.known : null;
  const { runs, values, problem } = useChartRuns(chart, lesson, known);
  const drawn = useMemo(() => {
    if (!size) return null;
    return terrain({
      runs: runs.map(({ x, name }) => ({ x, value: values.get(name) ?? null })),
      stride: strideOf(chart),
      known,
      ends: asking ? chart.ends : null,
      least: guess?.room ?? 0,
      ...size,
      margin: phone ? { left: 44, right: 14, top: 74, bottom: 44 } : { left: 72, right: 48, top: 118, bottom: 82 },
    });
  }, [size, runs, values, chart, known, asking, guess?.room, phone]);
  const line = guess && chart.guess !== null && asking ? chart.guess : null;
  const project = useLatest(() => projectionOf(drawn, line, () => box.current));
  useEffect(() => holder.take(project), [holder, project]);
  const axis = 'axis' in chart.over ? chart.over.axis : '';
  return (
    <div ref={box} className={css['chart']}>
      <div className={css['heading']}>
        <h3>
          <InlineProse blocks={chart.title} />
        </h3>
        {chart.note && (
          <p>
            <InlineProse blocks={chart.note} />
          </p>
        )}
      </div>
      {drawn && size && (
        <svg
          ref={svg}
          width={size.width}
          height={size.height}
          role="img"
          aria-label={say(words.stage.chart(drawn.steps.length))}
        >
          <Ground drawn={drawn} unit={chart.unit} />
          <Unknown drawn={drawn} />
          <path className={css['area']} d={areaOf(drawn)} />
          <path
            className={css['runs']}
            d={drawn.steps.map(({ from, y }) => `M${from} ${y}V${drawn.bottom}`).join('')}
          />
          <path className={css['outline']} d={drawn.outline} />
          <Axis
            drawn={drawn}
            places={
              axis === ''
                ? []
                : axisPlaces(
                    drawn,
                    runs.map(({ x }) => x),
                    phone ? 60 : 96,
                  )
            }
          />
          <text className={css['axisName']} x={drawn.right} y={drawn.bottom + (phone ? 38 : 50)}>
            {axis}
          </text>
          {!phone && (
            <text className={css['count']} x={drawn.left} y={drawn.bottom + 50}>
              {say(problem ?? words.stage.runs(drawn.steps.length))}
            </text>
          )}
          {guess && chart.guess !== null && (
            <Guess
              drawn={drawn}
              at={chart.guess}
              guess={guess}
              svg={() => svg.current}
              answer={asking ? null : valueAt(drawn, chart.guess)}
            />
          )}
        </svg>
      )}
    </div>
  );
}

const projectionOf = (drawn: Terrain | null, line: number | null, canvas: () => HTMLElement | null): Projection => ({
  canvas,
  placeOf: () => null,
  placeOfX(x) {
    const step = drawn?.steps.find((candidate) => candidate.x === x);
    return drawn && step ? { x: drawn.xOf(x), y: step.y } : null;
  },
  // The line of the guess is a mark of the reader's own, and no words lie on it.
  lit: () =>
    drawn && line !== null
      ? [{ x: drawn.xOf(line) - 4, y: drawn.top, width: 8, height: drawn.bottom - drawn.top }]
      : [],
  solid: () =>
    drawn?.steps.map(({ from, to, y }) => ({ x: from, y, width: to - from, height: drawn.bottom - y })) ?? [],
});

const valueAt = (drawn: Terrain, x: number): number | null => drawn.steps.find((step) => step.x === x)?.value ?? null;

const areaOf = ({ steps, bottom }: Terrain): string =>
  steps.map(({ from, to, y }) => `M${from} ${bottom}V${y}H${to}V${bottom}Z`).join('');

function Ground({ drawn, unit }: { readonly drawn: Terrain; readonly unit: string }) {
  const say = useSay();
  return (
    <>
      {drawn.ticks.map(({ value, y }) => (
        <g key={value}>
          <path className={css['grid']} d={`M${drawn.left} ${y}H${drawn.right}`} />
          <text className={css['tick']} x={drawn.left - 10} y={y} dy="0.35em">
            {say(exactFigure(value))}
          </text>
        </g>
      ))}
      <text className={css['tick']} x={drawn.left - 10} y={(drawn.ticks.at(-1)?.y ?? drawn.top) - 18}>
        {unit}
      </text>
    </>
  );
}

/** What is not run yet: hatched, and said so. */
function Unknown({ drawn }: { readonly drawn: Terrain }) {
  const say = useSay();
  const id = useId();
  const { unknown, right, top, bottom } = drawn;
  if (unknown === null || unknown >= right) return null;
  return (
    <>
      <pattern id={id} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={css['hatch']} d="M0 0V9" />
      </pattern>
      <rect className={css['unknown']} x={unknown} y={top} width={right - unknown} height={bottom - top} />
      <rect fill={`url(#${id})`} x={unknown} y={top} width={right - unknown} height={bottom - top} />
      <text className={css['notRun']} x={right - 12} y={top + 30}>
        {say(words.stage.notRun)}
      </text>
    </>
  );
}

function Axis({ drawn, places }: { readonly drawn: Terrain; readonly places: readonly number[] }) {
  const say = useSay();
  return (
    <>
      {places.map((place) => (
        <g key={place}>
          <path className={css['mark']} d={`M${drawn.xOf(place)} ${drawn.bottom}v6`} />
          <text className={css['place']} x={drawn.xOf(place)} y={drawn.bottom + 22}>
            {say(exactFigure(place))}
          </text>
        </g>
      ))}
    </>
  );
}

interface GuessProps {
  readonly drawn: Terrain;
  readonly at: number;
  readonly guess: StageGuess;
  readonly svg: () => SVGSVGElement | null;
  /** The answer, once it is told. */
  readonly answer: number | null;
}

/** The learner's own mark: a diamond at the place that is asked for, to be dragged while the question is open. */
function Guess({ drawn, at, guess, svg, answer }: GuessProps) {
  const say = useSay();
  const { value, unit, onChange } = guess;
  const x = drawn.xOf(at);
  const y = drawn.yOf(value);
  const phone = useMedia(phoneQuery);
  const figure = answerText(value, unit);
  const text = say(phone ? figure : words.stage.yourGuess(figure));
  const label = useRef<SVGTextElement>(null);
  const plate = useRef<SVGRectElement>(null);
  const [left, right] = [x + 20, x - 20];
  const flips = left + text.length * 9 > drawn.right;
  useEffect(() => {
    const box = label.current?.getBBox?.();
    if (!box || !plate.current) return;
    for (const [name, to] of Object.entries({
      x: box.x - 10,
      y: box.y - 6,
      width: box.width + 20,
      height: box.height + 12,
    }))
      plate.current.setAttribute(name, String(to));
  });
  const drag =
    onChange &&
    dragProps((event) => {
      const canvas = svg();
      if (canvas) onChange(drawn.valueAt(pointIn(canvas, event.nativeEvent).y));
    });
  return (
    <g className={css['guess']}>
      {answer === null ? (
        <path className={css['guessLine']} d={`M${x} ${drawn.top}V${drawn.bottom}`} />
      ) : (
        <path className={css['guessGap']} d={`M${x} ${y}V${drawn.yOf(answer)}`} />
      )}
      <rect ref={plate} className={css['plate']} rx="2" />
      <text ref={label} x={flips ? right - 10 : left + 10} y={y} dy="0.35em" textAnchor={flips ? 'end' : 'start'}>
        {text}
      </text>
      <g {...drag} className={onChange ? css['handle'] : undefined} transform={`translate(${x} ${y})`}>
        {onChange && <circle className={css['grip']} r="22" />}
        <path className={css['diamond']} d={onChange ? 'M0-15 15 0 0 15-15 0Z' : 'M0-11 11 0 0 11-11 0Z'} />
        {onChange && <path className={css['arrows']} d="M-4-3 0-8 4-3ZM-4 3 0 8 4 3Z" />}
      </g>
    </g>
  );
}
