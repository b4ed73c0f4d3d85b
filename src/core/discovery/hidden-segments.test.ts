import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import type { AttributeColumn } from "./attribute-codes.ts";
import { type HiddenSegment, hiddenSegments, hiddenSegmentSteps } from "./hidden-segments.ts";
import type { HiddenSegmentsInput } from "./hidden-segments-plan.ts";
import { segmentTable } from "./segment-table.ts";
import { ColumnCollector } from "./collected-column.ts";

/** Rows with nominal attributes drawn by chance, the rarer values last. */
function randomTable(random: () => number, rows: number, values: readonly number[]): AttributeColumn[] {
  return values.map((count, at) => ({
    name: `a${at}`,
    values: Array.from({ length: rows }, () => `v${Math.floor(random() * random() * count)}`),
  }));
}

const hit = (random: () => number, share: number) => (random() < share ? 1 : 0);
const coins = (random: () => number, rows: number, share: number) =>
  Array.from({ length: rows }, () => hit(random, share));

function search(input: HiddenSegmentsInput) {
  const answer = hiddenSegments(input);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

const namesOf = ({ conditions }: HiddenSegment) =>
  conditions.map((each) => `${each.attribute}=${each.is === "value" ? each.value : each.is}`);

function confirmationOf({ confirmation }: HiddenSegment) {
  if (!confirmation.known) throw new Error(confirmation.why);
  return confirmation.value;
}

const plainWish = {
  rankByMoney: false,
  direction: "higher",
  depth: 2,
  top: 20,
  leastEffect: 0.1,
  falseShare: 0.05,
  seed: 1,
} as const;

describe("hidden segments", () => {
  it("finds three attributes that only together make the difference, and says how great it is", () => {
    const random = seededRandom(2);
    const columns = randomTable(random, 20_000, [3, 3, 3, 4, 5]);
    const isPlanted = (row: number) =>
      columns[0].values[row] === "v1" && columns[2].values[row] === "v0" && columns[4].values[row] === "v1";
    const target = Array.from({ length: 20_000 }, (_, row) => hit(random, isPlanted(row) ? 0.3 : 0.07));
    const { finds, overall, searchedRows, heldOutRows } = search({ columns, target, depth: 3 });
    expect([searchedRows, heldOutRows]).toEqual([10_000, 10_000]);
    expect(overall.value.value).toBeLessThan(0.12);
    expect(finds.map(namesOf)).toEqual([["a0=v1", "a2=v0", "a4=v1"]]);
    const [find] = finds;
    const inside = target.filter((_, row) => isPlanted(row));
    const hits = inside.reduce<number>((sum, each) => sum + each, 0);
    expect(find.inside).toMatchObject({ rows: inside.length, total: hits });
    expect(find.inside.value.value).toBeCloseTo(hits / inside.length, 12);
    expect(find.outside.rows).toBe(20_000 - inside.length);
    expect(find.difference.low).toBeGreaterThan(0.15);
    expect(find.excess.value).toBeCloseTo(inside.length * find.difference.value, 9);
    if (!find.ratio.known) throw new Error(find.ratio.why);
    expect(find.ratio.value.value).toBeCloseTo(find.inside.value.value / find.outside.value.value, 12);
    expect(find.qValue).toBeLessThan(1e-6);
    expect(find.qValue).toBeGreaterThanOrEqual(find.pValue);
    expect(confirmationOf(find).isConfirmed).toBe(true);
    expect(confirmationOf(find).inside.rows).toBeLessThan(inside.length);
  });

  it("does not look three deep when told to look two deep, and counts what it looked at", () => {
    const columns = [
      { name: "a", values: ["x", "x", "x", "x", "y", "y", "y", "y"] },
      { name: "b", values: ["p", "q", "p", "q", "p", "q", "p", "q"] },
      { name: "c", values: ["m", "m", "n", "n", "m", "m", "n", "n"] },
    ].map(({ name, values }) => ({ name, values: Array.from({ length: 50 }, () => values).flat() }));
    const target = columns[0].values.map((_, row) => (row % 3) & 1);
    const of = (depth: number) => search({ columns, target, depth, leastRows: 2 }).candidates;
    expect([of(1), of(2), of(3)]).toEqual([6, 6 + 12, 6 + 12 + 8]);
  });

  it.each([
    ["share of 25 %", "share", 0.25, 30],
    ["share of 2 %", "share", 0.02, 30],
    ["long-tailed mean", "mean", 0, 30],
    ["mean of mostly nothing", "mean", 0.1, 10],
  ] as const)(
    "of pure chance (%s) finds something in at most one of twenty tables",
    (_, targetKind, share, leastRows) => {
      const random = seededRandom(8);
      let tables = 0;
      for (let run = 0; run < 100; run++) {
        const columns = randomTable(random, 1200, [3, 4, 5, 3, 8]);
        const target = Array.from({ length: 1200 }, () => {
          if (targetKind === "share") return hit(random, share);
          return share === 0 || random() < share ? Math.exp(3 * random() * random() * random()) ** 2 : 0;
        });
        const { finds } = search({ columns, target, targetKind, direction: "both", depth: 3, leastRows });
        if (finds.length > 0) tables++;
      }
      expect(tables / 100).toBeLessThanOrEqual(0.05);
    },
  );

  it("leaves out what only says the same again", () => {
    const random = seededRandom(3);
    const [plan, twin, city] = randomTable(random, 6000, [3, 3, 6]);
    const columns = [
      plan,
      // One in twenty differs.
      {
        name: "twin",
        values: Array.from(plan.values, (value, row) => (row % 20 === 0 ? twin.values[row] : value)),
      },
      { name: "copy", values: Array.from(plan.values, (value) => `is ${value}`) },
      city,
    ];
    const target = Array.from(plan.values, (value) => hit(random, value === "v1" ? 0.4 : 0.1));
    const { finds, leftOut } = search({ columns, target, depth: 3 });
    expect(finds.map(namesOf)).toEqual([["a0=v1"]]);
    expect(finds[0].alike).toBeGreaterThan(0);
    expect(leftOut).toEqual([{ name: "copy", why: "same" }]);
  });

  it("tells a general part and a worse part of it, when both are news", () => {
    const random = seededRandom(5);
    const columns = randomTable(random, 20_000, [2, 3]);
    const target = Array.from({ length: 20_000 }, (_, row) => {
      if (columns[0].values[row] !== "v1") return hit(random, 0.05);
      return hit(random, columns[1].values[row] === "v2" ? 0.6 : 0.2);
    });
    const { finds } = search({ columns, target });
    expect(finds.map(namesOf)).toEqual([["a0=v1"], ["a0=v1", "a1=v2"]]);
  });

  it("takes numbers in bands, missing as a value, and rare values together", () => {
    const random = seededRandom(4);
    const rows = 8000;
    const tenure = Array.from({ length: rows }, () => Math.floor(random() * 72));
    const phone = Array.from({ length: rows }, () => (random() < 0.2 ? null : "yes"));
    const city = Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? "Tula" : `village ${row % 2000}`));
    const target = tenure.map((months, row) =>
      hit(random, 0.05 + (months < 14 ? 0.2 : 0) + (phone[row] === null ? 0.3 : 0) + (row % 2) * 0.1),
    );
    const { finds } = search({
      columns: [
        { name: "tenure", values: tenure },
        { name: "phone", values: phone },
        { name: "city", values: city },
      ],
      target,
      depth: 1,
    });
    expect(finds.map(({ conditions: [condition] }) => condition)).toEqual(
      [
        { attribute: "phone", is: "missing" },
        { attribute: "city", is: "other", besides: ["Tula"] },
        { attribute: "tenure", is: "range", from: null, to: expect.any(Number) },
      ].sort((a, b) => orderIn(finds, a.attribute) - orderIn(finds, b.attribute)),
    );
    expect(finds).toHaveLength(3);
  });

  it("leaves out what gives the target away, unless asked to keep it, and columns that cannot group", () => {
    const random = seededRandom(6);
    const target = coins(random, 3000, 0.2);
    const columns: AttributeColumn[] = [
      { name: "reason", values: target.map((left) => (left ? "price" : null)) },
      { name: "id", values: target.map((_, row) => row + 1) },
      { name: "code", values: target.map((_, row) => `c-${(row * 7919) % 3000}`) },
      { name: "country", values: target.map(() => "RU") },
      { name: "story", values: target.map(() => "long ".repeat(50)) },
      { name: "few", values: target.map((_, row) => `${row % 200}-th`) },
    ];
    const { leftOut, finds } = search({ columns, target });
    expect(leftOut).toEqual([
      { name: "reason", why: "gives-away" },
      { name: "id", why: "ids" },
      { name: "code", why: "ids" },
      { name: "country", why: "constant" },
      { name: "story", why: "texts" },
      { name: "few", why: "rare" },
    ]);
    expect(finds).toEqual([]);
    const kept = search({ columns, target, keepGivesAway: true });
    expect(kept.finds.map(namesOf)).toEqual([["reason=price"]]);
    expect(kept.finds[0].ratio).toEqual({ known: false, why: "undefined-ratio" });
  });

  it("keeps the most frequent of 100,000 values", () => {
    const random = seededRandom(7);
    const values = Array.from({ length: 200_000 }, (_, row) =>
      row % 2 === 0 ? `v${Math.floor(random() * 100_000)}` : `big ${Math.floor(random() * 20)}`,
    );
    const target = values.map((value) => hit(random, value === "big 7" ? 0.3 : 0.07));
    const { finds } = search({ columns: [{ name: "model", values }], target });
    expect(finds.map(namesOf)).toEqual([["model=big 7"]]);
  });

  it("compares means and puts money first where it is told", () => {
    const random = seededRandom(9);
    const columns = randomTable(random, 6000, [3, 3]);
    const minutes = Array.from({ length: 6000 }, (_, row) => {
      const more = (columns[0].values[row] === "v0" ? 2 : 0) + (columns[1].values[row] === "v2" ? 4 : 0);
      return 5 + more + 3 * random();
    });
    const plain = search({ columns, target: minutes, targetKind: "mean", depth: 1 });
    expect(plain.finds.map(namesOf)).toEqual([["a0=v0"], ["a1=v2"]]);
    expect(plain.finds[0].difference.value).toBeCloseTo(2, 0);
    const money = Array.from(columns[1].values, (value) => (value === "v2" ? 1000 : 1));
    const paid = search({ columns, target: minutes, targetKind: "mean", depth: 1, money });
    expect(paid.finds.map(namesOf)[0]).toEqual(["a1=v2"]);
    const inside = money.filter((each) => each === 1000).length;
    expect(paid.finds[0].money?.total).toBeCloseTo(inside * 1000, 4);
    expect(paid.finds[0].money?.excess.value).toBeCloseTo(inside * 999, 4);
    const lower = search({ columns, target: minutes, targetKind: "mean", depth: 1, direction: "lower" });
    expect(lower.finds.every(({ difference }) => difference.high < 0)).toBe(true);
    expect(lower.finds.length).toBeGreaterThan(0);
  });

  it("does not take the habits of single customers for a segment, and never parts one between the halves", () => {
    const random = seededRandom(11);
    let [alone, together] = [0, 0];
    for (let run = 0; run < 40; run++) {
      // Every customer has ten contacts and complains of all or of none of them.
      const rows = 4000;
      const units = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 10));
      const people = Array.from({ length: rows / 10 }, () => ({
        complains: hit(random, 0.2),
        values: [3, 4, 5].map((count) => `v${Math.floor(random() * count)}`),
      }));
      const columns = [0, 1, 2].map((at) => {
        const collector = new ColumnCollector(`a${at}`);
        for (const unit of units) collector.add(people[unit].values[at]);
        return collector.end();
      });
      const target = Float64Array.from(units, (unit) => people[unit].complains);
      const found = (asked: Int32Array | null) => {
        const table = segmentTable({
          columns,
          target,
          kind: "share",
          money: null,
          units: asked,
          leastRows: 60,
          keepGivesAway: false,
        });
        const search = hiddenSegmentSteps(table, { ...plainWish, direction: "both" }, 0.95);
        let step = search.next();
        while (!step.done) step = search.next();
        if (!step.value.known) throw new Error(step.value.why);
        expect(step.value.value.searchedRows % 10).toBe(0);
        return step.value.value.finds.length > 0;
      };
      alone += Number(found(null));
      together += Number(found(units));
    }
    expect(alone).toBeGreaterThan(20);
    expect(together).toBeLessThanOrEqual(2);
  });

  it("has no answer without rows, with too few, or when all are alike", () => {
    const column = (count: number) => [{ name: "a", values: new Array<string>(count).fill("x") }];
    expect(hiddenSegments({ columns: column(0), target: [] })).toEqual({ known: false, why: "no-data" });
    expect(hiddenSegments({ columns: column(1), target: [1] })).toEqual({ known: false, why: "too-few" });
    const alike = new Array<number>(100).fill(1);
    expect(hiddenSegments({ columns: column(100), target: alike })).toEqual({
      known: false,
      why: "no-variation",
    });
  });

  it("refuses what is out of range", () => {
    const columns = [{ name: "a", values: ["x", "y"] }];
    expect(() => hiddenSegments({ columns, target: [0.5, 1] })).toThrow(RangeError);
    expect(() => hiddenSegments({ columns, target: [1] })).toThrow(RangeError);
    expect(() => hiddenSegments({ columns, target: [0, 1], depth: 4 })).toThrow(RangeError);
    expect(() => hiddenSegments({ columns, target: [0, 1], falseShare: 1 })).toThrow(RangeError);
    expect(() => hiddenSegments({ columns, target: [0, 1], money: [1] })).toThrow(RangeError);
    expect(() => hiddenSegments({ columns: [...columns, ...columns], target: [0, 1] })).toThrow(RangeError);
  });

  it("tells how far it is after every pass", () => {
    const random = seededRandom(1);
    const columns = randomTable(random, 500, [3, 3, 3, 3]).map(({ name, values }) => {
      const collector = new ColumnCollector(name);
      for (const value of Array.from(values)) collector.add(value);
      return collector.end();
    });
    const target = Float64Array.from(coins(random, 500, 0.3));
    const table = segmentTable({
      columns,
      target,
      kind: "share",
      money: null,
      units: null,
      leastRows: 30,
      keepGivesAway: false,
    });
    const wish = { ...plainWish, depth: 3 };
    const steps = [...hiddenSegmentSteps(table, wish, 0.95)];
    expect(steps).toEqual(Array.from({ length: 14 }, (_, at) => ({ done: at + 1, total: 14 })));
  });
});

function orderIn(finds: readonly HiddenSegment[], attribute: string): number {
  return finds.findIndex(({ conditions }) => conditions[0].attribute === attribute);
}
