/**
 * GREEDY_TOP2: the order in which experts are placed, so that those that are often chosen together (`density`, symmetric,
 * zero diagonal) come to lie apart. A round fills the tiles from `offset` on with as many experts as fit side by side,
 * `planar` tiles each: the most co-activated first, the least co-activated last where the round does not come out even.
 */
export function topTwoOrder(
  density: readonly (readonly number[])[],
  tiles: number,
  planar: number,
  start: number,
): number[] {
  const experts = density.length;
  const rowSum = density.map((row) => row.reduce((sum, value) => sum + value, 0));
  const order: number[] = [];
  const placed = new Set<number>();
  let offset = start;
  while (order.length < experts) {
    const round: number[] = [];
    const exact = (tiles - offset) / planar;
    const picks = Math.ceil(exact);
    for (let pick = 1; pick <= picks && order.length < experts; pick++) {
      const filler = pick === picks && !Number.isInteger(exact);
      const score = (i: number): number => {
        if (filler) return -rowSum[i];
        const together = round.length === 0 ? 1 : round.reduce((sum, j) => sum + (density[i] as number[])[j], 0);
        return rowSum[i] * together;
      };
      let best = -1;
      let bestScore = -Infinity;
      for (let i = 0; i < experts; i++) {
        if (placed.has(i)) continue;
        const value = score(i);
        if (best < 0 || value > bestScore) {
          best = i;
          bestScore = value;
        }
      }
      round.push(best);
      placed.add(best);
      order.push(best);
    }
    offset = (picks * planar + offset) % tiles;
  }
  return order;
}

/** Every pair of experts equally often together: what TOP2 assumes when no density is given. */
export const evenDensity = (experts: number): number[][] =>
  Array.from({ length: experts }, (_row, i) => Array.from({ length: experts }, (_col, j) => (i === j ? 0 : 1)));
