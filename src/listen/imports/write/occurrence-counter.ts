/**
 * Counts how often a content has been met in one file, so that two equal rows stay two rows and the same file read
 * again gives the same numbers. Keeps some 24 bytes a row, for files of millions of rows.
 */
export class OccurrenceCounter {
  /** 0 is a free place. */
  private keys = new Float64Array(1 << 12);
  private counts = new Uint32Array(1 << 12);
  private size = 0;

  /** @param hash at least 8 bytes @returns 1 for the first time, 2 for the second … */
  next(hash: Buffer): number {
    if (this.size * 2 > this.keys.length) this.grow();
    const key = keyOf(hash);
    const place = this.find(key);
    if (this.keys[place] === 0) {
      this.keys[place] = key;
      this.size++;
    }
    return ++this.counts[place]!;
  }

  private find(key: number): number {
    const { length } = this.keys;
    let place = key % length;
    while (this.keys[place] !== 0 && this.keys[place] !== key) place = (place + 1) % length;
    return place;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.counts = new Uint32Array(counts.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const place = this.find(keys[i]!);
      this.keys[place] = keys[i]!;
      this.counts[place] = counts[i]!;
    }
  }
}

/** 52 bits, never 0: what a number holds exactly. */
function keyOf(hash: Buffer): number {
  return hash.readUIntBE(0, 6) * 16 + (hash[6]! >> 4) + 1;
}
