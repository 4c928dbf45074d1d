/** A guess of a number as the chart shows it. */
export interface StageGuess {
  readonly value: number;
  readonly unit: string;
  /** What has to fit into the chart: the end of the slider while it is open, afterwards the guess. */
  readonly room: number;
  /** Null once the question is settled. */
  readonly onChange: ((value: number) => void) | null;
}
