import { useEffect, useState } from 'react';
import {
  byteUnits,
  engineering,
  engineeringText,
  exactFigure,
  quantityText,
  readNumber,
  timeUnits,
} from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { DataKind, DotLevel, TimeRange } from '../../model/data-export.ts';
import type { Simulation } from '../../model/result.ts';
import { bytesOf, type DataExport, dataExportsOf, MOST_BYTES } from '../../share/data-exports.ts';
import { totalsText } from '../../share/totals-text.ts';
import type { GraphLevelChoice, MeasureFailure } from '../../state/explorer-state.ts';
import { download } from '../shared/download.ts';
import button from '../shared/Button.module.css';
import { useExplorer } from '../shared/explorer-context.ts';
import { CopyButton } from './CopyButton.tsx';
import text from '../shared/Text.module.css';
import css from './Export.module.css';
import type { Exporter } from './exporter.ts';
import { exportName } from './file-names.ts';
import { useSay } from '../shared/words-context.ts';

/** The finest level that DOT has of what the view shows; it shows blocks where nothing else was chosen. */
const levelOf = (level: GraphLevelChoice): DotLevel => (level === 'auto' || level === 'token' ? 'block' : level);

const levels: readonly { readonly value: DotLevel; readonly label: Text }[] = [
  { value: 'step', label: t`step` },
  { value: 'layer', label: t`layer` },
  { value: 'block', label: t`block` },
  { value: 'op', label: t`op` },
];

/** What is being written. */
interface Job {
  readonly kind: DataKind;
  readonly bytes: number;
}

interface Props {
  readonly simulation: Simulation;
  readonly exporter: Exporter;
}

/** An estimate has two digits that mean something. */
function sizeText(bytes: number): Text {
  const { figure, unit } = engineering(Number(bytes.toPrecision(2)), byteUnits);
  return quantityText({ figure: exactFigure(readNumber(figure.figure, '.')), unit });
}

/** What became of a file. */
function outcomeText(name: Text, outcome: Outcome<Blob, MeasureFailure>): Text {
  if (outcome.ok) return t`${name}: ${engineeringText(outcome.value.size, byteUnits)} written.`;
  switch (outcome.error.tag) {
    case 'cancelled':
      return t`${name}: cancelled.`;
    case 'worker-crashed':
      return t`${name} could not be written: ${outcome.error.message}.`;
    default:
      return t`${name} could not be written: the scenario does not run.`;
  }
}

/** The result as files of data, each with what is in it and about how large it gets. */
export function DataList({ simulation, exporter }: Props) {
  const say = useSay();
  const { store } = useExplorer();
  const { timelineRange, graphLevel } = store.getState().view;
  const [ranged, setRanged] = useState(false);
  const [level, setLevel] = useState<DotLevel>(levelOf(graphLevel));
  const [job, setJob] = useState<Job | null>(null);
  const [said, setSaid] = useState<Text>('');
  const range = ranged ? timelineRange : null;
  useEffect(() => () => exporter.cancel(), [exporter]);

  const write = async ({ kind, file, timed, name }: DataExport): Promise<void> => {
    const { scenario } = simulation;
    setJob({ kind, bytes: 0 });
    setSaid(t`Writing ${name}.`);
    const request = { scenario, kind, level, range: timed ? range : null };
    const outcome = await exporter.write(request, (bytes) => setJob({ kind, bytes }));
    if (!outcome.ok && outcome.error.tag === 'superseded') return;
    setJob(null);
    if (outcome.ok) download(exportName(scenario, timed && range !== null ? `range-${file}` : file), outcome.value);
    setSaid(outcomeText(name, outcome));
  };

  return (
    <>
      {timelineRange && <RangeChoice range={timelineRange} chosen={ranged} onChoose={setRanged} />}
      <ul className={css['data']}>
        {dataExportsOf(simulation).map((data) => (
          <li key={data.kind} className={css['row']} data-export={data.kind}>
            <DataRow
              data={data}
              bytes={bytesOf(simulation, data.kind, data.timed ? range : null, level)}
              rangeSelected={timelineRange !== null}
              job={job}
              onWrite={() => void write(data)}
              onCancel={exporter.cancel}
            >
              {data.kind === 'graph-dot' && <LevelChoice level={level} onChoose={setLevel} />}
            </DataRow>
          </li>
        ))}
        <li className={css['row']}>
          <div className={css['about']}>
            <h3 className={text['name']}>{say`Totals, to the clipboard`}</h3>
            <p className={text['quiet']}>{say`A small table with tabs, to be pasted into a sheet.`}</p>
          </div>
          <CopyButton label={say`Copy totals`} text={() => totalsText(simulation)} />
        </li>
      </ul>
      <p role="status" className={css['said']}>
        {say(said)}
      </p>
    </>
  );
}

interface RangeProps {
  readonly range: TimeRange;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

function RangeChoice({ range: { from, to }, chosen, onChoose }: RangeProps) {
  const say = useSay();
  return (
    <label className={css['range']}>
      <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
      {say`Only what lies in the timeline’s range, ${engineeringText(from, timeUnits)} to ${engineeringText(to, timeUnits)}`}
    </label>
  );
}

function LevelChoice({ level, onChoose }: { readonly level: DotLevel; readonly onChoose: (level: DotLevel) => void }) {
  const say = useSay();
  return (
    <label className={css['level']}>
      {say`by##how finely a graph is divided`}{' '}
      <select value={level} onChange={(event) => onChoose(event.target.value as DotLevel)}>
        {levels.map(({ value, label }) => (
          <option key={value} value={value}>
            {say(label)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RowProps {
  readonly data: DataExport;
  readonly bytes: number;
  /** The timeline has a range, which would make it smaller. */
  readonly rangeSelected: boolean;
  readonly job: Job | null;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
  readonly children: React.ReactNode;
}

function DataRow({ data, bytes, rangeSelected, job, onWrite, onCancel, children }: RowProps) {
  const say = useSay();
  const { name, words, timed, kind } = data;
  const tooLarge = bytes > MOST_BYTES;
  const less = !timed
    ? t`Choose a coarser level.`
    : rangeSelected
      ? t`Take only what lies in the timeline’s range, or make that range shorter.`
      : t`Drag a range in the timeline to take out a part, or simulate fewer sequences.`;
  return (
    <>
      <div className={css['about']}>
        <h3 className={text['name']}>{say(name)}</h3>
        <p className={text['quiet']}>{say(words)}</p>
        {tooLarge && (
          <p className={css['refused']}>
            ▲ {say(inSentences(t`More than the ${sizeText(MOST_BYTES)} that are written at once.`, less))}
          </p>
        )}
      </div>
      {children}
      <span className={css['bytes']}>{say`about ${sizeText(bytes)}`}</span>
      {job?.kind === kind ? (
        <span className={css['job']}>
          <progress
            aria-label={say`Writing ${name}`}
            max={1}
            // Until the first part is written the scenario is run: how long that takes is not known.
            value={job.bytes === 0 ? undefined : Math.min(0.99, job.bytes / Math.max(1, bytes))}
          />
          <button type="button" className={button['button']} onClick={onCancel}>
            {say`Cancel`}
          </button>
        </span>
      ) : (
        <button
          type="button"
          className={button['button']}
          disabled={tooLarge || job !== null}
          aria-label={say`Download ${name}`}
          onClick={onWrite}
        >
          {say`Download`}
        </button>
      )}
    </>
  );
}
