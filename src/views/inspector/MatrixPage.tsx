import { exactFigure, percentFigure } from '../../base/format.ts';
import { joined, t } from '../../base/text.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import { matrixTitle } from '../../layout/names.ts';
import { matrixRole } from '../../layout/roles.ts';
import type { PlacedMatrix } from '../../model/network.ts';
import type { Simulation } from '../../model/result.ts';
import { Facts } from './Facts.tsx';
import { LinkList } from './LinkList.tsx';
import { PageHead } from './PageHead.tsx';
import { SelectLink } from './SelectLink.tsx';
import { useSay } from '../shared/words-context.ts';

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
  const say = useSay();
  const matrix = result.mapping.matrices[index];
  if (!matrix) return null;
  const { tiles, mvms } = summarise(result, matrix);
  const { tierRows, tierCols } = result.scenario.accelerator;
  const chunks = matrix.chunkRows * matrix.chunkCols;
  const used = (matrix.rows * matrix.cols) / (chunks * tierRows * tierCols);
  return (
    <>
      <PageHead
        title={say(matrixTitle(result.scenario, matrix))}
        note={say`weight matrix`}
        role={matrixRole(matrix)}
        expert={matrix.expert}
      >
        {matrix.name}
      </PageHead>
      <Facts
        facts={[
          {
            label: t`Shape, inputs × outputs`,
            figure: joined([exactFigure(matrix.rows), exactFigure(matrix.cols)], ' × '),
          },
          { label: t`Weights`, figure: exactFigure(matrix.rows * matrix.cols) },
          { label: t`Chunks, rows × columns`, figure: `${matrix.chunkRows} × ${matrix.chunkCols}`, unit: t`tiers` },
          {
            label: t`Arrays used`,
            figure: percentFigure(used),
            unit: '%',
            title: t`Weights in use of all its tiers.`,
          },
          { label: t`MVMs in the run`, figure: exactFigure(mvms) },
        ]}
      />
      <LinkList
        verb={say`on##tiles`}
        links={tiles.slice(0, NAMED).map((tile) => ({
          id: tile,
          link: <SelectLink to={{ kind: 'tile', tile }}>{say`tile ${tile}`}</SelectLink>,
        }))}
        more={tiles.length - NAMED}
      />
    </>
  );
}
