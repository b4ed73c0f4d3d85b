/** A set of the rows 0..size-1, a bit each. */
export class RowSet {
  readonly size: number;
  readonly words: Uint32Array;

  constructor(size: number, words = new Uint32Array(Math.ceil(size / 32))) {
    this.size = size;
    this.words = words;
  }

  static all(size: number): RowSet {
    const set = new RowSet(size);
    set.words.fill(0xffffffff);
    if (size % 32 > 0) set.words[size >>> 5] = 2 ** (size % 32) - 1;
    return set;
  }

  /** The rows whose code is the one asked for. */
  static having(codes: Uint8Array, code: number): RowSet {
    const set = new RowSet(codes.length);
    for (let row = 0; row < codes.length; row++) {
      if (codes[row] === code) set.words[row >>> 5] |= 1 << (row & 31);
    }
    return set;
  }

  /** 1 for a row of the set, else 0. */
  at(row: number): 0 | 1 {
    return ((this.words[row >>> 5] >>> (row & 31)) & 1) as 0 | 1;
  }

  with(other: RowSet): RowSet {
    return new RowSet(
      this.size,
      this.words.map((word, at) => word | other.words[at]),
    );
  }

  common(other: RowSet): RowSet {
    return new RowSet(
      this.size,
      this.words.map((word, at) => word & other.words[at]),
    );
  }

  without(other: RowSet): RowSet {
    return new RowSet(
      this.size,
      this.words.map((word, at) => word & ~other.words[at]),
    );
  }

  count(): number {
    let count = 0;
    for (const word of this.words) count += bitsOf(word);
    return count;
  }

  /** How many rows are in both. */
  countCommon(other: RowSet): number {
    let count = 0;
    for (let at = 0; at < this.words.length; at++) count += bitsOf(this.words[at] & other.words[at]);
    return count;
  }

  /** Calls with every row of the set, ascending. */
  forEach(use: (row: number) => void): void {
    for (let at = 0; at < this.words.length; at++) {
      for (let word = this.words[at]; word !== 0; word &= word - 1)
        use(at * 32 + 31 - Math.clz32(word & -word));
    }
  }
}

/** @source Warren (2013), Hacker's Delight, 5-1 */
function bitsOf(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
