import { engineeringText, exactFigure, timeUnits } from '../../../base/format.ts';
import { t, type Text } from '../../../base/text.ts';
import { blockFacts } from '../../../layout/operation-graph/block-facts.ts';
import { blockTitle } from '../../../layout/operation-graph/block-names.ts';
import type { Panel } from '../../../layout/operation-graph/graph-layout.ts';
import { countStates, STATE } from '../../../layout/operation-graph/op-state.ts';
import { startTime, readyTime } from '../../../layout/schedule-times.ts';
import { useCursor } from '../../shared/explorer-context.ts';
import { FigureMark } from '../../shared/FigureMark.tsx';
import { rich } from '../../shared/rich.tsx';
import css from './FactsPanel.module.css';
import { LineLegend, StateLegend } from './Legend.tsx';
import type { StageModel } from '../stage-model.ts';
import { useSay } from '../../shared/words-context.ts';

interface Props {
  readonly model: StageModel;
  readonly panel: Panel;
  /** Id of the selected op, if it is one of the drawn sequence. */
  readonly selectedOp: number | null;
}

const opsUnit = t`ops##a unit`;

/** The figures of an unfolded block, its states at the cursor, and what its marks mean. */
export function FactsPanel({ model, panel, selectedOp }: Props) {
  const say = useSay();
  const { simulation, sequence, places } = model;
  const facts = blockFacts(simulation, sequence, places, panel.block);
  const { fidelity } = simulation.scenario;
  const isMoe = panel.stages.lanes.length > 1 && panel.key.endsWith('.ffn') && !fidelity.routerGatesExperts;
  const waited = selectedOp === null ? null : startTime(simulation, selectedOp) - readyTime(simulation, selectedOp);
  return (
    <aside className={css['facts']} aria-label={say`Facts of the unfolded block`}>
      <h3>{say(blockTitle(places, panel.block))}</h3>
      <p>{say`expanded in place, sequence ${sequence}`}</p>
      <dl>
        <Figure name={say`Ops, without communication`} value={facts.ops} unit={opsUnit} />
        <Figure name={say`Communications`} value={facts.communications} unit={opsUnit} />
        <Figure name={say`First ready`} value={facts.firstReady} unit="ns" />
        <Figure name={say`Last done`} value={facts.lastDone} unit="ns" />
        {facts.meanWait !== null && <Figure name={say`Mean MVM wait`} value={Math.round(facts.meanWait)} unit="ns" />}
        {waited !== null && <Figure name={say`Selected op waited`} value={waited} unit="ns" strong />}
      </dl>
      <States model={model} panel={panel} />
      <LineLegend />
      {isMoe && (
        <p className={css['note']}>
          {rich(say`Router and experts start together:<0/>in 3D-SiM the router does not gate them.`, () => (
            <br />
          ))}
        </p>
      )}
    </aside>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: number;
  readonly unit?: Text;
  readonly strong?: boolean;
}

function Figure({ name, value, unit = '', strong = false }: FigureProps) {
  const say = useSay();
  return (
    <div>
      <dt>{name}</dt>
      <dd className={strong ? css['strong'] : undefined}>
        {say(exactFigure(value))}
        <span>{say(unit)}</span> <FigureMark half={unit === 'ns' ? 'latency' : null} />
      </dd>
    </div>
  );
}

/** Apart, because it changes with every frame of playback. */
function States({ model, panel }: { readonly model: StageModel; readonly panel: Panel }) {
  const say = useSay();
  const time = useCursor((state) => state.time);
  const { simulation, sequence, places } = model;
  const first = sequence * simulation.graph.ops;
  const from = places.blockStart[panel.block] ?? 0;
  const to = places.blockStart[panel.block + 1] ?? 0;
  const counts = countStates(simulation, first + from, first + to, time);
  const count = (state: number) => counts[state] ?? 0;
  return (
    <>
      <h4>{say`State at ${engineeringText(time, timeUnits)}`}</h4>
      <StateLegend
        counts={[count(STATE.done), count(STATE.running), count(STATE.waiting), count(STATE.missing)]}
        format={exactFigure}
      />
    </>
  );
}
