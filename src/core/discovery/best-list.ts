/** The greatest of many by one measure, in memory of a few. */
export class BestList<T> {
  readonly #most: number;
  readonly #measure: (item: T) => number;
  #items: T[] = [];
  #least = Number.NEGATIVE_INFINITY;

  constructor(most: number, measure: (item: T) => number) {
    this.#most = most;
    this.#measure = measure;
  }

  offer(item: T): void {
    if (this.#measure(item) <= this.#least) return;
    this.#items.push(item);
    if (this.#items.length >= this.#most * 2) this.#trim();
  }

  /** Greatest first; of equal ones the earlier. */
  best(): T[] {
    this.#trim();
    return [...this.#items];
  }

  #trim(): void {
    this.#items = this.#items.sort((a, b) => this.#measure(b) - this.#measure(a)).slice(0, this.#most);
    const last = this.#items.at(-1);
    if (this.#items.length === this.#most && last !== undefined) this.#least = this.#measure(last);
  }
}
