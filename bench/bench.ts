/** One measured thing. Machines differ, so a ratio to something known, taken in the same run, says most. */
export type Measure = {
  what: string;
  value: number;
  /** s, ms, MB, rows/s, x (a ratio)… */
  unit: string;
  /** What the product promises; null: only told. */
  most?: number;
  least?: number;
};

/** A file `<name>.bench.ts` exports `bench`; main.ts runs each in a process of its own, so that memory is its own too. */
export type Bench = { title: string; run(): Promise<Measure[]> };

/** Seconds that `work` takes, with its result. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { seconds: (performance.now() - start) / 1000, result };
}

/** Is the promise kept? Nothing promised is kept. */
export function isKept({ value, most, least }: Measure): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}
