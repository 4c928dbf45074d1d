import { useState } from 'react';
import { counted } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { LayerLoad } from '../../layout/expert-load.ts';
import {
  expertSchedule,
  groupings,
  groupingWords,
  type TurnTaking,
  turnTakings,
} from '../../layout/expert-schedule.ts';
import type { RoutingRow } from '../../model/scenario.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { classes } from '../shared/classes.ts';
import text from '../shared/Text.module.css';
import table from '../shared/Table.module.css';
import disclosure from '../shared/Disclosure.module.css';
import css from './PeripheryTable.module.css';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly layer: LayerLoad;
  readonly name: Text;
  readonly choices: readonly RoutingRow[];
  readonly experts: number;
}

const turnWords: Readonly<Record<TurnTaking, Text>> = {
  'token by token': t`token by token`,
  compact: t`compact`,
  reschedule: t`reschedule`,
};

/** What it would take the experts of a layer to share their peripheries, as MoE-PIM plans it. */
export function PeripheryTable(props: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details className={css['part']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={disclosure['summary']}>{say`If experts shared a periphery`}</summary>
      {open && <Plans {...props} />}
    </details>
  );
}

function Plans({ layer, name, choices, experts }: Props) {
  const say = useSay();
  const chosen = choices.filter(([block]) => block === layer.block).map(([, , , list]) => list);
  return (
    <>
      <p>
        {say`${name}: ${counted(chosen.length, 'vector')} of the first sequence, one after the other. A group of experts with one periphery computes one MVM at a time; a step is one visit of an expert. After the plans of MoE-PIM (arXiv 2602.10254), beside the simulation, whose tiles take turns by themselves.`}{' '}
        <ProvenanceMark of="derived" source={t`counted from the choices of this run.`} />
      </p>
      <table className={classes(table['table'], css['table'])}>
        <caption className="visually-hidden">{say`Steps and loads by grouping and plan`}</caption>
        <thead>
          <tr>
            <th scope="col">{say`Group##of experts`}</th>
            {turnTakings.map((turns) => (
              <th key={turns} scope="col">
                {say(turnWords[turns])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupings.map((grouping) => (
            <tr key={grouping}>
              <th scope="row">
                {grouping} <span className={text['quiet']}>{say(groupingWords[grouping])}</span>
              </th>
              {turnTakings.map((turns) => {
                const { length, loads } = expertSchedule(chosen, experts, grouping, turns);
                return (
                  <td key={turns}>
                    {say(counted(length, 'step'))}, {say(counted(loads, 'load'))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
