import { exactFigure, percentFigure } from '../../base/format.ts';
import { type Figure, t } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import type { Words } from '../../base/words.ts';
import { describeOp, type OpDescription } from '../../layout/describe-op.ts';
import type { Simulation } from '../../model/result.ts';
import type { CostHalf, CostKind } from '../../state/cost-field.ts';
import { costBasis, type CostBasis } from '../../model/costs/cost-basis.ts';
import { fieldSource } from '../../state/provenance.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { type Fact, Facts } from './Facts.tsx';
import { FollowButtons } from './FollowButtons.tsx';
import { OpNeighbours } from './OpNeighbours.tsx';
import { OpWait } from './OpWait.tsx';
import { PageHead } from './PageHead.tsx';
import { chunkWords, runPlace } from './place-words.ts';
import { SelectLink } from './SelectLink.tsx';
import { useSay } from '../shared/words-context.ts';

/** Where in the network and in the run an op stands: “sequence 2 · step 0 · token 1”. */
function Place({ op, result }: { readonly op: OpDescription; readonly result: Simulation }) {
  const say = useSay();
  const { chunk, unit, kind } = op;
  const pool = kind === 'mha' ? 'mha' : 'digital';
  return (
    <>
      {chunk && (
        <>
          {say(chunkWords(chunk))} ·{' '}
          <SelectLink to={{ kind: 'tile', tile: chunk.tile }}>{say`tile ${chunk.tile}`}</SelectLink> ·{' '}
          <SelectLink to={{ kind: 'tier', tile: chunk.tile, tier: chunk.tier }}>{say`tier ${chunk.tier}`}</SelectLink>
        </>
      )}
      {unit !== null && (
        <SelectLink to={{ kind: 'unit', pool, unit }}>
          {pool === 'mha' ? say`MHA unit ${unit}` : say`digital unit ${unit}`}
        </SelectLink>
      )}
      <br />
      {say(runPlace(result, op))}
    </>
  );
}

function basisOf({ graph, scenario }: Simulation, op: OpDescription, half: CostHalf): CostBasis {
  if (op.kind === 'mvm') {
    const path = half === 'latency' ? 'accelerator.mvmLatency' : 'accelerator.mvmEnergy';
    return { provenance: 'user', source: t`Set in this scenario.`, ...fieldSource(scenario, path), warning: '' };
  }
  const shape = graph.costs[graph.cost[op.id % graph.ops] ?? -1];
  return costBasis(scenario, op.kind satisfies CostKind, half, shape);
}

function facts(result: Simulation, op: OpDescription, say: Words): readonly Fact[] {
  const marked = (figure: Figure, half: CostHalf) => {
    const { provenance, source, warning } = basisOf(result, op, half);
    return (
      <>
        {warning !== '' && <span title={say(warning)}>▲ </span>}
        {say(figure)} <ProvenanceMark of={provenance} source={inSentences(source, warning)} />
      </>
    );
  };
  return [
    { label: t`Ready`, figure: exactFigure(op.ready), unit: 'ns', title: t`When it had all its inputs.` },
    { label: t`Start`, figure: exactFigure(op.start), unit: 'ns' },
    { label: t`End`, figure: exactFigure(op.end), unit: 'ns' },
    { label: t`Waited`, figure: exactFigure(op.start - op.ready), unit: 'ns', title: t`From ready to start.` },
    { label: t`Runs`, figure: marked(exactFigure(op.latency), 'latency'), unit: 'ns' },
    ...(op.dramLatency > 0
      ? [{ label: t`of that, KV cache load`, figure: exactFigure(op.dramLatency), unit: 'ns' }]
      : []),
    { label: t`Energy`, figure: marked(exactFigure(op.energy), 'energy'), unit: 'nJ' },
    ...(op.chunk
      ? [
          {
            label: t`Array used`,
            figure: percentFigure(op.chunk.used),
            unit: '%',
            title: t`${`${op.chunk.usedRows} × ${op.chunk.usedCols}`} weights of the tier.`,
          },
        ]
      : []),
  ];
}

export function OpPage({ result, id }: { readonly result: Simulation; readonly id: number }) {
  const say = useSay();
  const op = describeOp(result, id);
  return (
    <>
      <PageHead title={say(op.title)} note={say`op ${exactFigure(id)}`} role={op.role} expert={op.expert}>
        <Place op={op} result={result} />
      </PageHead>
      <OpWait result={result} op={op} />
      <FollowButtons result={result} segment={op.segment} sequence={op.sequence} />
      <Facts facts={facts(result, op, say)} />
      <OpNeighbours result={result} op={op} />
    </>
  );
}
