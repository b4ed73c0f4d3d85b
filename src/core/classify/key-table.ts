/** Places of 32-bit keys in the order they came: an open-addressing table, since a Map of numbers is ten times slower here. */
export class KeyTable {
  #slots: Int32Array;
  #mask: number;
  #keys: Uint32Array;
  #size = 0;

  /** @param expected how many keys are awaited; more are taken, too */
  constructor(expected = 1024) {
    let slots = 16;
    while (slots < expected * 2) slots *= 2;
    this.#slots = new Int32Array(slots).fill(-1);
    this.#mask = slots - 1;
    this.#keys = new Uint32Array(slots >> 1);
  }

  get size(): number {
    return this.#size;
  }

  /** The keys in the order of their places. */
  keys(): Uint32Array {
    return this.#keys.slice(0, this.#size);
  }

  /** The place of a key, or -1. */
  find(key: number): number {
    let slot = this.#first(key);
    for (;;) {
      const place = this.#slots[slot]!;
      if (place < 0 || this.#keys[place] === key) return place;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The place of a key, which is given one if it has none. */
  add(key: number): number {
    const found = this.find(key);
    if (found >= 0) return found;
    if (this.#size === this.#keys.length) this.#grow();
    const place = this.#size++;
    this.#keys[place] = key;
    this.#put(key, place);
    return place;
  }

  #first(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
  }

  #put(key: number, place: number): void {
    let slot = this.#first(key);
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = place;
  }

  #grow(): void {
    const wider = new Uint32Array(this.#keys.length * 2);
    wider.set(this.#keys);
    this.#keys = wider;
    this.#slots = new Int32Array(wider.length * 2).fill(-1);
    this.#mask = this.#slots.length - 1;
    for (let place = 0; place < this.#size; place++) this.#put(wider[place]!, place);
  }
}
