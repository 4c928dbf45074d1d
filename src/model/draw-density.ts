import type { Routes, Scenario } from './scenario.ts';
import { expertBlocks } from './workload-shape.ts';

/** What a density says: a weight per expert, per pair of experts that go together, or per expert of each MoE layer. */
export type DensityForm = 'weights' | 'pairs' | 'layers';

export type Density = number[] | number[][];

/** A density as rows: the weights of all layers are one row. */
export type DensityGrid = readonly (readonly number[])[];

const isVector = (density: Density): density is number[] => typeof density[0] === 'number';

export const gridOf = (density: Density): DensityGrid => (isVector(density) ? [density] : density);

/** A grid in the form in which a scenario holds it. */
const ofGrid = (form: DensityForm, grid: DensityGrid): Density =>
  form === 'weights' ? [...(grid[0] ?? [])] : grid.map((row) => [...row]);

const hasShape = (density: Density, rows: number, columns: number): boolean =>
  !isVector(density) && density.length === rows && density.every((row) => row.length === columns);

/** The form in which the scenario’s density fits its network and its way of drawing; null where it does not. */
export function densityForm(scenario: Scenario): DensityForm | null {
  const { model, routes } = scenario;
  const experts = model.moe?.numExperts ?? 0;
  const { density, distribution } = routes;
  if (density === null || experts === 0) return null;
  if (distribution === 'layers') return hasShape(density, expertBlocks(scenario), experts) ? 'layers' : null;
  if (distribution !== 'density') return null;
  if (isVector(density)) return density.length === experts ? 'weights' : null;
  return hasShape(density, experts, experts) ? 'pairs' : null;
}

/**
 * A grid of weights as a density of the network, in the form that its shape says; where two forms have that shape, in the
 * one that is wished. Null where it has the shape of none.
 */
export function densityOfGrid(
  grid: DensityGrid,
  scenario: Scenario,
  wished: DensityForm | null,
): { readonly form: DensityForm; readonly density: Density } | null {
  const experts = scenario.model.moe?.numExperts ?? 0;
  const shapes: readonly (readonly [DensityForm, rows: number, columns: number])[] = [
    ['weights', 1, experts],
    ['weights', experts, 1],
    ['pairs', experts, experts],
    ['layers', expertBlocks(scenario), experts],
  ];
  const fitting = shapes.filter(([, rows, columns]) =>
    hasShape(
      grid.map((row) => [...row]),
      rows,
      columns,
    ),
  );
  const found = fitting.find(([form]) => form === wished) ?? fitting[0];
  if (found === undefined) return null;
  const [form] = found;
  const weights = grid[0]?.length === 1 ? [grid.map(([weight = 0]) => weight)] : grid;
  return { form, density: ofGrid(form, form === 'weights' ? weights : grid) };
}

/** All alike; an expert does not go with itself. */
export function evenDensity(form: DensityForm, scenario: Scenario): Density {
  const experts = scenario.model.moe?.numExperts ?? 1;
  const rows = form === 'weights' ? 1 : form === 'pairs' ? experts : expertBlocks(scenario);
  const weight = (row: number, column: number): number => (form === 'pairs' && row === column ? 0 : 1);
  return ofGrid(
    form,
    Array.from({ length: rows }, (_, row) => Array.from({ length: experts }, (__, column) => weight(row, column))),
  );
}

/** The way of drawing by a density of a form, beginning with an even one where the scenario has none that fits. */
export function drawnBy(form: DensityForm, scenario: Scenario): Routes {
  const distribution = form === 'layers' ? 'layers' : 'density';
  const routes = { ...scenario.routes, distribution } as const;
  const fits = densityForm({ ...scenario, routes }) === form;
  return fits ? routes : { ...routes, density: evenDensity(form, scenario) };
}

/** With another weight in one cell. A pair is one, whichever of the two comes first. */
export function withWeight(form: DensityForm, density: Density, row: number, column: number, weight: number): Density {
  const meant = (i: number, j: number): boolean =>
    (i === row && j === column) || (form === 'pairs' && i === column && j === row);
  return ofGrid(
    form,
    gridOf(density).map((weights, i) => weights.map((old, j) => (meant(i, j) ? weight : old))),
  );
}

/**
 * With another sum of one row or column, in the proportions that it has; all alike where it was zero. For pairs both are
 * the same: how often an expert is in a pair.
 */
export function withSum(
  form: DensityForm,
  density: Density,
  line: { readonly row: number } | { readonly column: number },
  sum: number,
): Density {
  const grid = gridOf(density);
  const of = (i: number, j: number): boolean => {
    if ('row' in line) return i === line.row || (form === 'pairs' && j === line.row);
    return j === line.column || (form === 'pairs' && i === line.column);
  };
  const on = (i: number, j: number): boolean => ('row' in line ? i === line.row : j === line.column);
  const open = (i: number, j: number): boolean => form !== 'pairs' || i !== j;
  let now = 0;
  let cells = 0;
  grid.forEach((weights, i) =>
    weights.forEach((weight, j) => {
      if (!on(i, j) || !open(i, j)) return;
      now += weight;
      cells++;
    }),
  );
  const scaled = (old: number): number => (now > 0 ? (old * sum) / now : sum / Math.max(1, cells));
  return ofGrid(
    form,
    grid.map((weights, i) => weights.map((old, j) => (of(i, j) && open(i, j) ? scaled(old) : old))),
  );
}

const sumOf = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);

/** Sums of the rows and of the columns. */
export const marginals = (grid: DensityGrid) => ({
  rows: grid.map(sumOf),
  columns: (grid[0] ?? []).map((_, column) => sumOf(grid.map((row) => row[column] ?? 0))),
});
