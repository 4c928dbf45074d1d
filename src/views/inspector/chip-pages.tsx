import { exactFigure, percentFigure } from '../../base/format.ts';
import { type Figure, t } from '../../base/text.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import { chunkPlace } from '../../layout/describe-op.ts';
import { matrixTitle } from '../../layout/names.ts';
import { matrixRole } from '../../layout/roles.ts';
import type { Simulation } from '../../model/result.ts';
import { rich } from '../shared/rich.tsx';
import { Facts } from './Facts.tsx';
import { LinkList } from './LinkList.tsx';
import { PageHead } from './PageHead.tsx';
import { chunkWords } from './place-words.ts';
import { SelectLink } from './SelectLink.tsx';
import { useSay } from '../shared/words-context.ts';

/** Chunk on a tier, or −1 if the tier is free. */
const chunkAt = ({ mapping: { chunks } }: Simulation, tile: number, tier: number): number =>
  chunks.tile.findIndex((candidate, chunk) => candidate === tile && chunks.tier[chunk] === tier);

const share = (result: Simulation, time: number): Figure => percentFigure(time / result.totals.executionTime);

interface TierProps {
  readonly result: Simulation;
  readonly tile: number;
  readonly tier: number;
}

export function TierPage({ result, tile, tier }: TierProps) {
  const say = useSay();
  const index = chunkAt(result, tile, tier);
  const title = say`Tile ${tile}, tier ${tier}`;
  const ofTile = <SelectLink to={{ kind: 'tile', tile }}>{say`all of tile ${tile}`}</SelectLink>;
  if (index < 0)
    return (
      <PageHead title={title} note={say`free tier`}>
        {say`Holds no weights`} · {ofTile}
      </PageHead>
    );
  const chunk = chunkPlace(result, index);
  const matrixIndex = result.mapping.chunks.matrix[index] ?? -1;
  const matrix = result.mapping.matrices[matrixIndex];
  if (!matrix) return null;
  const mvms = figuresOf(result).busy.chunkMvms[index] ?? 0;
  return (
    <>
      <PageHead title={title} note={say`tier`} role={matrixRole(matrix)} expert={matrix.expert}>
        {rich(say`<0/>, ${chunkWords(chunk)}##a matrix and which part of it`, () => (
          <SelectLink to={{ kind: 'matrix', matrix: matrixIndex }}>
            {say(matrixTitle(result.scenario, matrix))}
          </SelectLink>
        ))}{' '}
        · {ofTile}
      </PageHead>
      <Facts
        facts={[
          { label: t`Weights used, rows × columns`, figure: `${chunk.usedRows} × ${chunk.usedCols}` },
          { label: t`Array used`, figure: percentFigure(chunk.used), unit: '%' },
          { label: t`MVMs in the run`, figure: exactFigure(mvms) },
          {
            label: t`Busy`,
            figure: share(result, mvms * result.scenario.accelerator.mvmLatency),
            unit: t`% of the run`,
            timed: true,
          },
        ]}
      />
    </>
  );
}

/** Matrices that are named, from the foot of the tile. */
const NAMED = 16;

/** Matrices with a chunk on the tile, from its lowest tier up, each once. */
function matricesOn({ mapping: { chunks } }: Simulation, tile: number): number[] {
  const found: { matrix: number; tier: number }[] = [];
  chunks.tile.forEach((candidate, chunk) => {
    if (candidate === tile) found.push({ matrix: chunks.matrix[chunk] ?? -1, tier: chunks.tier[chunk] ?? -1 });
  });
  return [...new Set(found.toSorted((a, b) => a.tier - b.tier).map(({ matrix }) => matrix))];
}

export function TilePage({ result, tile }: { readonly result: Simulation; readonly tile: number }) {
  const say = useSay();
  const { tileMvms, tile: busy } = figuresOf(result).busy;
  const { tiers, oneTierAtATime } = result.scenario.accelerator;
  const used = result.mapping.tiersUsed[tile] ?? 0;
  const matrices = matricesOn(result, tile);
  return (
    <>
      <PageHead title={say`Tile ${tile}`} note={say`tile`}>
        {used === 0
          ? say`Holds no weights.`
          : oneTierAtATime
            ? say`Computes on one of its tiers at a time.`
            : say`Computes on all its tiers at once.`}
      </PageHead>
      <Facts
        facts={[
          { label: t`Tiers used`, figure: t`${exactFigure(used)} of ${exactFigure(tiers)}` },
          { label: t`MVMs in the run`, figure: exactFigure(tileMvms[tile] ?? 0) },
          {
            label: oneTierAtATime ? t`Busy` : t`MVM time, added up`,
            figure: share(result, busy[tile] ?? 0),
            unit: t`% of the run`,
            timed: true,
          },
        ]}
      />
      {matrices.length > 0 && (
        <LinkList
          verb={say`holds, from tier 0 up`}
          links={matrices.slice(0, NAMED).map((matrix) => {
            const placed = result.mapping.matrices[matrix];
            const title = placed && say(matrixTitle(result.scenario, placed));
            return { id: matrix, link: <SelectLink to={{ kind: 'matrix', matrix }}>{title}</SelectLink> };
          })}
          more={matrices.length - NAMED}
        />
      )}
    </>
  );
}
