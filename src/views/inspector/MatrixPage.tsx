import { exactFigure, percentFigure } from '../../base/format.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import { matrixTitle } from '../../layout/names.ts';
import { matrixRole } from '../../layout/roles.ts';
import type { PlacedMatrix } from '../../model/network.ts';
import type { Simulation } from '../../model/result.ts';
import { Facts } from './Facts.tsx';
import css from './Inspector.module.css';
import { PageHead } from './PageHead.tsx';
import { SelectLink } from './SelectLink.tsx';

/** Tiles that are named; the tier map shows them all. */
const NAMED = 12;

function summarise(result: Simulation, matrix: PlacedMatrix) {
  const { chunks } = result.mapping;
  const { chunkMvms } = figuresOf(result).busy;
  const end = matrix.firstChunk + matrix.chunkRows * matrix.chunkCols;
  const tiles = new Set(chunks.tile.subarray(matrix.firstChunk, end));
  const mvms = chunkMvms.subarray(matrix.firstChunk, end).reduce((sum, count) => sum + count, 0);
  return { tiles: [...tiles].toSorted((a, b) => a - b), mvms };
}

export function MatrixPage({ result, index }: { readonly result: Simulation; readonly index: number }) {
  const matrix = result.mapping.matrices[index];
  if (!matrix) return null;
  const { tiles, mvms } = summarise(result, matrix);
  const { tierRows, tierCols } = result.scenario.accelerator;
  const chunks = matrix.chunkRows * matrix.chunkCols;
  const used = (matrix.rows * matrix.cols) / (chunks * tierRows * tierCols);
  return (
    <>
      <PageHead
        title={matrixTitle(result.scenario, matrix)}
        note="weight matrix"
        role={matrixRole(matrix)}
        expert={matrix.expert}
      >
        {matrix.name}
      </PageHead>
      <Facts
        facts={[
          { label: 'Shape, inputs × outputs', figure: `${exactFigure(matrix.rows)} × ${exactFigure(matrix.cols)}` },
          { label: 'Weights', figure: exactFigure(matrix.rows * matrix.cols) },
          { label: 'Chunks, rows × columns', figure: `${matrix.chunkRows} × ${matrix.chunkCols}`, unit: 'tiers' },
          { label: 'Arrays used', figure: percentFigure(used), unit: '%', title: 'Weights in use of all its tiers.' },
          { label: 'MVMs in the run', figure: exactFigure(mvms) },
        ]}
      />
      <p className={css['neighbours']}>
        <span className={css['verb']}>on</span>{' '}
        {tiles.slice(0, NAMED).map((tile, i) => (
          <span key={tile}>
            {i > 0 && ', '}
            <SelectLink to={{ kind: 'tile', tile }}>tile {tile}</SelectLink>
          </span>
        ))}
        {tiles.length > NAMED && ` and ${exactFigure(tiles.length - NAMED)} more`}
      </p>
    </>
  );
}
