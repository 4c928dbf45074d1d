import { t, type Text } from '../../base/text.ts';

/**
 * A GPU as a yardstick: peak figures of its data sheet, dense (without structured sparsity). What follows from them are
 * bounds, which no run beats, and not predictions, which a run would meet.
 */
export interface GpuYardstick {
  readonly id: string;
  readonly name: string;
  /** GB/s. */
  readonly memoryBandwidth: number;
  /** TFLOPS with 16-bit floats. */
  readonly peakFp16: number;
  /** TOPS with 8-bit integers. */
  readonly peakInt8: number;
  /** W. */
  readonly boardPower: number;
  /** mm². */
  readonly dieArea: number;
  readonly source: Text;
}

const a100 = { peakFp16: 312, peakInt8: 624, boardPower: 400, dieArea: 826 };

/** The GPU that the paper compares with. */
export const paperGpu: GpuYardstick = {
  id: 'a100-40',
  name: 'A100 40 GB',
  memoryBandwidth: 1555,
  ...a100,
  source: t`NVIDIA A100 data sheet, SXM, 40 GB`,
};

export const gpuYardsticks: readonly GpuYardstick[] = [
  paperGpu,
  {
    id: 'a100-80',
    name: 'A100 80 GB',
    memoryBandwidth: 2039,
    ...a100,
    source: t`NVIDIA A100 data sheet, SXM, 80 GB`,
  },
  {
    id: 'h100',
    name: 'H100',
    memoryBandwidth: 3350,
    peakFp16: 989,
    peakInt8: 1979,
    boardPower: 700,
    dieArea: 814,
    source: t`NVIDIA H100 data sheet, SXM`,
  },
];

/** Bytes of a 5-bit weight: what the paper grants the GPU, since an analog cell holds about as much. */
export const PAPER_BYTES_PER_WEIGHT = 0.625;

/** What a GPU would have to do. */
export interface GpuWorkload {
  /** Passes over the weights: one per generated token, whatever the batch. */
  readonly iterations: number;
  /** Weights that a pass reads. With a large batch all experts of a mixture are among them. */
  readonly parameters: number;
  readonly bytesPerWeight: number;
  /** Floating-point operations of all passes and sequences together. */
  readonly flops: number;
  readonly precision: 'fp16' | 'int8';
}

/**
 * The paper's memory bound, s: time ≥ iterations × parameters × bytes per weight ÷ bandwidth, as each pass reads every
 * weight once.
 *
 * Worked example: 128 experts of 2 × 1024 × 4096 weights in each of 48 layers are 51.5 G parameters; eight passes with
 * 0.625 B each read 257.7 GB, which takes an A100 of 1555 GB/s at least 0.166 s.
 */
export const memoryBound = (
  { iterations, parameters, bytesPerWeight }: Pick<GpuWorkload, 'iterations' | 'parameters' | 'bytesPerWeight'>,
  { memoryBandwidth }: GpuYardstick,
): number => (iterations * parameters * bytesPerWeight) / (memoryBandwidth * 1e9);

/** Compute bound, s: floating-point operations over the peak rate. */
const computeBound = (
  { flops, precision }: Pick<GpuWorkload, 'flops' | 'precision'>,
  { peakFp16, peakInt8 }: GpuYardstick,
): number => flops / ((precision === 'int8' ? peakInt8 : peakFp16) * 1e12);

/** The least time a GPU can take, and why. */
export interface GpuBound {
  /** s. */
  readonly time: number;
  readonly limitedBy: 'memory' | 'compute';
  /** s. */
  readonly memory: number;
  /** s. */
  readonly compute: number;
  /** J at full board power for that time; less of either may be drawn, so this is a scale and not a bound. */
  readonly energyAtBoardPower: number;
}

/** The larger of the two bounds: reading and computing can at best overlap. */
export function gpuBound(workload: GpuWorkload, gpu: GpuYardstick): GpuBound {
  const memory = memoryBound(workload, gpu);
  const compute = computeBound(workload, gpu);
  const time = Math.max(memory, compute);
  return {
    time,
    limitedBy: memory >= compute ? 'memory' : 'compute',
    memory,
    compute,
    energyAtBoardPower: time * gpu.boardPower,
  };
}
