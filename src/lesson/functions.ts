export type FunctionName = 'min' | 'max' | 'abs' | 'round' | 'floor' | 'ceil';

/** Functions of numbers that expressions have beside the figures of runs. */
const functions: Readonly<Record<FunctionName, (...values: number[]) => number>> = {
  min: (...values) => Math.min(...values),
  max: (...values) => Math.max(...values),
  abs: (value = Number.NaN) => Math.abs(value),
  round: (value = Number.NaN) => Math.round(value),
  floor: (value = Number.NaN) => Math.floor(value),
  ceil: (value = Number.NaN) => Math.ceil(value),
};

export const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name);

export const applyFunction = (name: FunctionName, values: readonly number[]): number => functions[name](...values);
