import { engineeringText, exactFigure, fixedFigure, timeUnits } from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import { type GpuBound, PAPER_BYTES_PER_WEIGHT } from '../../model/presets/gpu-yardsticks.ts';
import type { Simulation } from '../../model/result.ts';
import { totalProvenance } from '../../state/provenance.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { gpuRows } from './gpu-rows.ts';
import { classes } from '../shared/classes.ts';
import text from '../shared/Text.module.css';
import table from '../shared/Table.module.css';
import css from './GpuTable.module.css';
import { useSay } from '../shared/words-context.ts';

const NS_PER_S = 1e9;
const time = (seconds: number): Text => engineeringText(seconds * NS_PER_S, timeUnits);

const times = (value: number): Text => joined([fixedFigure(value, value < 10 ? 2 : value < 100 ? 1 : 0), '×']);

/** How the bound and this chip's time compare, in words. */
function against(bound: number, own: number): Text {
  const ratio = own / bound;
  return ratio >= 1 ? t`${times(ratio)} less##time` : t`${times(1 / ratio)} more##time`;
}

/** The least time in which a GPU could do the same, beside the time of this chip. */
export function GpuTable({ result }: { readonly result: Simulation }) {
  const say = useSay();
  const rows = gpuRows(result);
  const own = result.totals.executionTime / NS_PER_S;
  const provenance = totalProvenance(result, 'latency');
  const mixture = rows.some(({ active }) => active !== null);
  return (
    <>
      <table className={classes(table['table'], table['wide'], css['table'])}>
        <caption className="visually-hidden">{say`Lower bounds of GPUs for the same workload`}</caption>
        <thead>
          <tr>
            <th scope="col">{say`Chip`}</th>
            <th scope="col">{say`time##a column`}</th>
            <th scope="col">{say`than this chip`}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={css['own']}>
            <th scope="row">{say`This chip`}</th>
            <td>
              {say(time(own))} <ProvenanceMark of={provenance} source={t`simulated.`} />
            </td>
            <td>–</td>
          </tr>
          {rows.map(({ gpu, all, active }) => (
            <tr key={gpu.id} title={say(gpu.source)}>
              <th scope="row">{say(gpu.name)}</th>
              <td>
                <Bound of={all} source={gpu.source} />
                {active && (
                  <span className={css['active']}>
                    <Bound of={active} source={gpu.source} />
                  </span>
                )}
              </td>
              <td>
                {say(against(all.time, own))}
                {active && <span className={css['active']}>{say(against(active.time, own))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes(text['aside'], css['note'])}>
        {mixture
          ? say`Bounds, not predictions: no run is faster, most are slower. The larger of reading all weights once per step (${exactFigure(PAPER_BYTES_PER_WEIGHT)} B each, as the 3D-CiM paper grants) and the operations at peak int8. Second line: reading only the experts that one token visits. M = memory-bound, C = compute-bound.`
          : say`Bounds, not predictions: no run is faster, most are slower. The larger of reading all weights once per step (${exactFigure(PAPER_BYTES_PER_WEIGHT)} B each, as the 3D-CiM paper grants) and the operations at peak int8. M = memory-bound, C = compute-bound.`}
      </p>
    </>
  );
}

function Bound({ of: { limitedBy, time: seconds }, source }: { readonly of: GpuBound; readonly source: Text }) {
  const say = useSay();
  return (
    <>
      ≥ {say(time(seconds))}{' '}
      <abbr title={limitedBy === 'memory' ? say`limited by memory` : say`limited by compute`} className={css['by']}>
        {limitedBy === 'memory' ? 'M' : 'C'}
      </abbr>{' '}
      <ProvenanceMark of="derived" source={t`bound from the data sheet: ${source}.`} />
    </>
  );
}
