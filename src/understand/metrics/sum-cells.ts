import type { MetricSums } from "../../core/catalogue/metric.ts";
import type { SumsRow } from "./sums-wish.ts";

/** Where sums belong: a period (0 now, 1 before), a value or all, a bucket of the line or all. */
export type Place = { side: number; slice: string | null; bucket: number | null };

/** Sums by place, put together from several statements. */
export class SumCells {
  private readonly cells = new Map<string, Record<string, number>>();

  add(rows: readonly SumsRow[]): void {
    for (const { side, slice, bucket, ...sums } of rows) {
      const key = keyOf({ side, slice, bucket });
      this.cells.set(key, Object.assign(this.cells.get(key) ?? {}, sums));
    }
  }

  /** Sums of nothing are zeros. @param given what does not come from rows */
  at(place: Place, names: readonly string[], given: MetricSums): MetricSums {
    const found = this.cells.get(keyOf(place));
    return Object.fromEntries(names.map((name) => [name, given[name] ?? found?.[name] ?? 0]));
  }

  /** Values that stand in the rows of a period, as `readSlice` reads them. */
  slices(): string[] {
    const found = [...this.cells.keys()].flatMap((key) => {
      const { slice } = JSON.parse(key) as Place;
      return slice === null ? [] : [slice];
    });
    return [...new Set(found)];
  }
}

function keyOf({ side, slice, bucket }: Place): string {
  return JSON.stringify({ side: Number(side), slice, bucket: bucket === null ? null : Number(bucket) });
}
