/** What linear machines are to learn. */
export type MachineWish = {
  /** rows x labels: 1 the row has the label, -1 it has not. */
  signs: Int8Array;
  labels: number;
  /** Whether labels are rivals for a row, one of which it surely has; else each is asked by itself. */
  areRivals: boolean;
  /** How much the mean of a label's texts adds to its score beside what its machine learnt; rivals do without. */
  meanShare: number;
  /** The price of an error against the length of the weights, above 0. */
  cost: number;
  /** Most passes over the rows, 1 or more. */
  epochs: number;
  /** Whole number; decides the order of the rows. */
  seed: number;
};

/** The bias is the weight of a feature of this value that all texts have. */
export const biasValue = 1;
