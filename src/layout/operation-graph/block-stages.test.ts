import { expect, test } from 'vitest';
import { blockStages, type MatrixPiece, type Piece, resultsOf } from './block-stages.ts';
import { graphPlaces } from './graph-places.ts';
import { kindsOfNetwork, resultOf } from './operation-graph.testing.ts';

test.each(kindsOfNetwork)('what a piece hands on are its ops that nothing in it needs: $name', ({ scenario }) => {
  const simulation = resultOf(scenario);
  const { graph } = simulation;
  const places = graphPlaces(simulation);
  let sums = 0;
  for (let block = 0; block < places.blocks; block++) {
    const { before, gatekeeper, lanes, after, ops } = blockStages(simulation, places, block);
    const pieces: Piece[] = [
      ...before,
      ...(gatekeeper ? [gatekeeper] : []),
      ...lanes.flatMap(({ heads, rest }) => [...heads, ...rest]),
      ...after,
    ];
    const start = places.blockStart[block];
    const size = (piece: Piece) => (piece.kind === 'single' ? 1 : piece.rows * piece.cols + piece.sums);
    // The pieces are all of the block, without a gap.
    let next = 0;
    for (const piece of pieces.toSorted((a, b) => a.first - b.first)) {
      expect(piece.first).toBe(next);
      next += size(piece);
    }
    expect(next).toBe(ops);
    for (const piece of pieces.filter((each): each is MatrixPiece => each.kind === 'matrix')) {
      const from = start + piece.first;
      const to = from + size(piece);
      const handedOn: number[] = [];
      for (let op = from; op < to; op++) {
        const groups = [...graph.users.subarray(graph.userStart[op], graph.userStart[op + 1])];
        const isNeededInside = groups.some((group) => graph.groupStart[group] >= from && graph.groupStart[group] < to);
        if (!isNeededInside) handedOn.push(op - start);
      }
      const { first, count, stride } = resultsOf(piece);
      expect(Array.from({ length: count }, (_, n) => first + n * stride)).toEqual(handedOn);
      sums += piece.sums;
    }
  }
  if (scenario.accelerator.tierRows < 64) expect(sums).toBeGreaterThan(0);
});
