import { useMemo, useRef } from 'react';
import { engineeringText, exactText } from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import { type MeasureName, measures } from '../../model/sweeps/measures.ts';
import type { Finding, Sweep, SweepFigures } from '../../model/sweeps/sweep.ts';
import { classes } from '../shared/classes.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { rich } from '../shared/rich.tsx';
import { useBoxSize } from '../stage/use-box-size.ts';
import { useGestures } from '../stage/use-gestures.ts';
import { CHART_HEIGHT, chartLayout, type ChartLayout, runNear } from './chart-layout.ts';
import css from './SweepChart.module.css';
import type { RunsBasis, SweepLine } from './sweep-runs.ts';
import { useSay } from '../shared/words-context.ts';

/** A run that is pointed at, in whichever chart. */
export interface RunPoint {
  readonly series: number;
  readonly value: number;
}

interface Props {
  readonly sweep: Sweep;
  readonly lines: readonly SweepLine[];
  readonly figures: SweepFigures;
  readonly measure: MeasureName;
  readonly basis: RunsBasis;
  readonly findings: readonly Finding[];
  readonly pointed: RunPoint | null;
  readonly onPoint: (point: RunPoint | null) => void;
  readonly onOpen: (point: RunPoint) => void;
}

/** One measure over the parameter. The pictures of a sweep share what is pointed at; a click opens that run. */
export function SweepChart({ sweep, lines, figures, measure, basis, findings, pointed, onPoint, onOpen }: Props) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const width = useBoxSize(box)?.width ?? 0;
  const layout = useMemo(
    () => chartLayout(sweep, lines, figures, measure, width),
    [sweep, lines, figures, measure, width],
  );
  const { definition, label, unit, units } = measures[measure];
  const { symbol, label: parameter } = sweep.parameter;
  // What a click does, the table does for the keyboard.
  useGestures(box, {
    hit: ({ x, y }): RunPoint | null => {
      const point = layout && runNear(layout, x, y);
      return point && { series: point.line.series, value: point.value };
    },
    point: onPoint,
    click: (point) => {
      if (point) onOpen(point);
    },
  });
  const line = pointed && lines.find(({ series }) => series === pointed.series);
  const figure = pointed && line ? figures(line.id, measure, pointed.value) : null;
  return (
    <figure className={css['chart']}>
      <figcaption className={css['caption']}>
        <span className={css['label']} title={say(definition)}>
          {say(label)} <ProvenanceMark of={basis.provenance} source={basis.source} />
        </span>
        {pointed && line && figure !== null && (
          <span className={css['readout']} title={say(exactText(figure, unit))}>
            {rich(
              say`${symbol} = ${pointed.value}, ${line.label}: <0>${engineeringText(figure, units)}</0>`,
              (text) => (
                <strong>{text}</strong>
              ),
            )}
          </span>
        )}
      </figcaption>
      <div ref={box} className={css['box']}>
        {layout && (
          <svg
            className={classes(css['plot'], pointed && css['open'])}
            width={width}
            height={CHART_HEIGHT}
            role="img"
            aria-label={say(summary(layout, label, parameter, units))}
          >
            <Axes
              layout={layout}
              symbol={symbol}
              findings={findings.filter((finding) => (finding.measure ?? measure) === measure)}
            />
            {layout.lines.map(({ line: drawn, points, labelY }) => (
              <g key={drawn.id} className={css[`line${drawn.index}`]}>
                <path
                  className={css['path']}
                  d={points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')}
                />
                {drawn.series >= 0 &&
                  points.map(({ value, x, y }) => <circle key={value} className={css['point']} cx={x} cy={y} r="3" />)}
                {layout.named && (
                  <text className={css['name']} x={layout.plot.right + 8} y={labelY} dy="0.35em">
                    {say(drawn.label)}
                  </text>
                )}
              </g>
            ))}
            {layout.lines.flatMap(({ points }) =>
              points
                .filter(({ line: of, value }) => of.series === pointed?.series && value === pointed.value)
                .map(({ x, y }) => <circle key="pointed" className={css['pointed']} cx={x} cy={y} r="6" />),
            )}
          </svg>
        )}
      </div>
    </figure>
  );
}

/** The ends of every line in words. */
function summary(
  { lines }: ChartLayout,
  label: Text,
  parameter: Text,
  units: Parameters<typeof engineeringText>[1],
): Text {
  const ends = lines.map(({ line, points }) => {
    const [first] = points;
    const last = points.at(-1);
    return first && last
      ? t`${line.label} from ${engineeringText(first.figure, units)} at ${first.value} to ${engineeringText(last.figure, units)} at ${last.value}`
      : line.label;
  });
  return t`${label} over ${parameter}: ${joined(ends, '; ')}`;
}

interface AxesProps {
  readonly layout: ChartLayout;
  readonly symbol: string;
  readonly findings: readonly Finding[];
}

function Axes({ layout, symbol, findings }: AxesProps) {
  const say = useSay();
  const { plot, x, xTicks, yTicks } = layout;
  return (
    <g aria-hidden="true">
      {findings.map(({ between, mark }) =>
        between === null ? null : (
          <g key={between.join()}>
            <rect
              className={css['between']}
              x={x(between[0])}
              y={plot.top}
              width={x(between[1]) - x(between[0])}
              height={plot.bottom - plot.top}
            />
            <text className={css['mark']} x={(x(between[0]) + x(between[1])) / 2} y={plot.top - 8}>
              {say(mark)}
            </text>
          </g>
        ),
      )}
      {yTicks.map(({ at, text }) => (
        <g key={at}>
          <path className={css['grid']} d={`M${plot.left} ${at}H${plot.right}`} />
          <text className={css['yTick']} x={plot.left - 6} y={at} dy="0.35em">
            {say(text)}
          </text>
        </g>
      ))}
      <path className={css['axis']} d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
      {xTicks.map(({ at, text }, i) => (
        <text key={at} className={css['xTick']} x={at} y={plot.bottom + 14}>
          {i === 0 ? `${symbol} = ${say(text)}` : say(text)}
        </text>
      ))}
    </g>
  );
}
