import { exactFigure, percentFigure } from '../../base/format.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import { chunkPlace } from '../../layout/describe-op.ts';
import { matrixTitle } from '../../layout/names.ts';
import { matrixRole } from '../../layout/roles.ts';
import type { Simulation } from '../../model/result.ts';
import { Facts } from './Facts.tsx';
import css from './Inspector.module.css';
import { PageHead } from './PageHead.tsx';
import { SelectLink } from './SelectLink.tsx';

/** Chunk on a tier, or −1 if the tier is free. */
const chunkAt = ({ mapping: { chunks } }: Simulation, tile: number, tier: number): number =>
  chunks.tile.findIndex((candidate, chunk) => candidate === tile && chunks.tier[chunk] === tier);

const share = (result: Simulation, time: number): string => percentFigure(time / result.totals.executionTime);

interface TierProps {
  readonly result: Simulation;
  readonly tile: number;
  readonly tier: number;
}

export function TierPage({ result, tile, tier }: TierProps) {
  const index = chunkAt(result, tile, tier);
  const title = `Tile ${tile}, tier ${tier}`;
  const ofTile = <SelectLink to={{ kind: 'tile', tile }}>all of tile {tile}</SelectLink>;
  if (index < 0)
    return (
      <PageHead title={title} note="free tier">
        Holds no weights · {ofTile}
      </PageHead>
    );
  const chunk = chunkPlace(result, index);
  const matrixIndex = result.mapping.chunks.matrix[index] ?? -1;
  const matrix = result.mapping.matrices[matrixIndex];
  if (!matrix) return null;
  const mvms = figuresOf(result).busy.chunkMvms[index] ?? 0;
  return (
    <>
      <PageHead title={title} note="tier" role={matrixRole(matrix)} expert={matrix.expert}>
        <SelectLink to={{ kind: 'matrix', matrix: matrixIndex }}>{matrixTitle(result.scenario, matrix)}</SelectLink>,
        chunk {chunk.row},{chunk.col} of {chunk.rows} × {chunk.cols} · {ofTile}
      </PageHead>
      <Facts
        facts={[
          { label: 'Weights used, rows × columns', figure: `${chunk.usedRows} × ${chunk.usedCols}` },
          { label: 'Array used', figure: percentFigure(chunk.used), unit: '%' },
          { label: 'MVMs in the run', figure: exactFigure(mvms) },
          {
            label: 'Busy',
            figure: share(result, mvms * result.scenario.accelerator.mvmLatency),
            unit: '% of the run',
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
  const { tileMvms, tile: busy } = figuresOf(result).busy;
  const { tiers, oneTierAtATime } = result.scenario.accelerator;
  const used = result.mapping.tiersUsed[tile] ?? 0;
  const matrices = matricesOn(result, tile);
  return (
    <>
      <PageHead title={`Tile ${tile}`} note="tile">
        {used === 0
          ? 'Holds no weights.'
          : oneTierAtATime
            ? 'Computes on one of its tiers at a time.'
            : 'Computes on all its tiers at once.'}
      </PageHead>
      <Facts
        facts={[
          { label: 'Tiers used', figure: `${exactFigure(used)} of ${exactFigure(tiers)}` },
          { label: 'MVMs in the run', figure: exactFigure(tileMvms[tile] ?? 0) },
          {
            label: oneTierAtATime ? 'Busy' : 'MVM time, added up',
            figure: share(result, busy[tile] ?? 0),
            unit: '% of the run',
          },
        ]}
      />
      {matrices.length > 0 && (
        <p className={css['neighbours']}>
          <span className={css['verb']}>holds, from tier 0 up</span>{' '}
          {matrices.slice(0, NAMED).map((matrix, i) => {
            const placed = result.mapping.matrices[matrix];
            return (
              <span key={matrix}>
                {i > 0 && ', '}
                <SelectLink to={{ kind: 'matrix', matrix }}>
                  {placed && matrixTitle(result.scenario, placed)}
                </SelectLink>
              </span>
            );
          })}
          {matrices.length > NAMED && ` and ${exactFigure(matrices.length - NAMED)} more`}
        </p>
      )}
    </>
  );
}
