/**
 * Rows of whole numbers, each of a length of its own, one after another in one array: tens of thousands of small typed arrays would keep
 * the collector of garbage busy for longer than their use takes. Row r is `numbers[starts[r]]` to `numbers[starts[r + 1]]`.
 */
export class RaggedRows {
  numbers = new Uint32Array(1 << 12);
  readonly starts: number[] = [0];
  #used = 0;

  /** How many rows are ended. */
  get rows(): number {
    return this.starts.length - 1;
  }

  /** Adds a number to the row that is being written. */
  push(number: number): void {
    if (this.#used === this.numbers.length) {
      const wider = new Uint32Array(this.numbers.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.#used++] = number;
  }

  /** Ends the row that is being written. */
  end(): void {
    this.starts.push(this.#used);
  }
}
