import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import type { AttributeColumn } from "./attribute-codes.ts";
import type { SubgroupSearchInput } from "./subgroup-plan.ts";
import { type Subgroup, subgroupSearch } from "./subgroup-search.ts";

/** Rows with nominal attributes drawn by chance, the rarer values last. */
function randomTable(random: () => number, rows: number, values: readonly number[]) {
  return values.map((count, at) => ({
    name: `a${at}`,
    values: Array.from({ length: rows }, () => `v${Math.floor(random() * random() * count)}`),
  }));
}

const coins = (random: () => number, rows: number, share: number) =>
  Array.from({ length: rows }, () => (random() < share ? 1 : 0));

function search(input: SubgroupSearchInput) {
  const answer = subgroupSearch(input);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

const namesOf = ({ conditions }: Subgroup) => conditions.map(({ column, value }) => `${column}=${value}`);

/** All conjunctions, one after another, without cutting anything: slow and plain. */
function bruteForce(
  columns: readonly AttributeColumn[],
  target: readonly number[],
  input: { depth: number; leastRows: number; exponent: number; sign: (gap: number) => number },
) {
  const mean = target.reduce((sum, value) => sum + value, 0) / target.length;
  const qualities = new Map<string, number>();
  const visit = (at: number, rows: readonly number[], names: readonly string[]) => {
    if (names.length > 0) {
      const gap = rows.reduce((sum, row) => sum + target[row]! - mean, 0) / rows.length;
      qualities.set(names.join(" "), (rows.length / target.length) ** input.exponent * input.sign(gap));
    }
    if (names.length === input.depth) return;
    for (let next = at; next < columns.length; next++) {
      const { name, values } = columns[next]!;
      for (const value of new Set(Array.from(values))) {
        const kept = rows.filter((row) => values[row] === value);
        if (kept.length >= input.leastRows) visit(next + 1, kept, [...names, `${name}=${value}`]);
      }
    }
  };
  visit(0, [...target.keys()], []);
  return qualities;
}

describe("the search for subgroups", () => {
  it("finds the very best of all conjunctions, whatever the weight of the size and the direction", () => {
    const random = seededRandom(4);
    for (let run = 0; run < 6; run++) {
      const columns = randomTable(random, 150, [3, 4, 2, 5]);
      const isMean = run % 2 === 1;
      const target = isMean
        ? Array.from({ length: 150 }, () => 100 * random() ** 3)
        : coins(random, 150, 0.3);
      const exponent = [1, 0.5, 0][run % 3]!;
      const direction = (["higher", "lower", "both"] as const)[run % 3]!;
      const sign = { higher: (x: number) => x, lower: (x: number) => -x, both: Math.abs }[direction];
      const plan = { depth: 3, leastRows: 5, exponent };
      const all = bruteForce(columns, target, { ...plan, sign });
      const { finds } = search({
        columns,
        target,
        targetKind: isMean ? "mean" : "share",
        direction,
        ...plan,
        top: 15,
        falseShare: 1,
        keepRedundant: true,
      });
      const best = [...all.values()]
        .filter((quality) => quality > 1e-12)
        .sort((a, b) => b - a)
        .slice(0, 15);
      expect(finds.map(({ quality }) => quality)).toEqual(best.map((quality) => expect.closeTo(quality, 9)));
      for (const find of finds) expect(all.get(namesOf(find).join(" "))).toBeCloseTo(find.quality, 9);
    }
  });

  it("aware of generalisations judges each by what it adds to the best that it refines", () => {
    const random = seededRandom(6);
    const columns = randomTable(random, 200, [3, 3, 4]);
    const target = coins(random, 200, 0.4);
    const all = bruteForce(columns, target, { depth: 3, leastRows: 5, exponent: 1, sign: (x) => x });
    const gains = [...all].map(([names, quality]) => {
      const own = names.split(" ");
      const general = [...all].filter(
        ([other]) => other !== names && other.split(" ").every((name) => own.includes(name)),
      );
      return quality - Math.max(0, ...general.map(([, each]) => each));
    });
    const { finds } = search({
      columns,
      target,
      depth: 3,
      leastRows: 5,
      falseShare: 1,
      keepRedundant: true,
      generalisationAware: true,
      top: 12,
    });
    const best = gains
      .filter((gain) => gain > 1e-12)
      .sort((a, b) => b - a)
      .slice(0, 12);
    expect(finds.map(({ quality }) => quality)).toEqual(best.map((gain) => expect.closeTo(gain, 9)));
  });

  it("finds a planted pair, and confirms it on the half that was put aside", () => {
    const random = seededRandom(2);
    const columns = randomTable(random, 4000, [4, 4, 6]);
    const target = columns[0]!.values.map((value, row) => {
      const isPlanted = value === "v1" && columns[2]!.values[row] === "v2";
      return random() < (isPlanted ? 0.45 : 0.1) ? 1 : 0;
    });
    const { finds, rows, confirmRows } = search({ columns, target, exponent: 0.5, seed: 1 });
    expect([rows, confirmRows]).toEqual([2000, 2000]);
    expect(namesOf(finds[0]!)).toEqual(["a0=v1", "a2=v2"]);
    expect(finds[0]!.effect.low).toBeGreaterThan(0.1);
    const { confirmation } = finds[0]!;
    if (!confirmation.known) throw new Error(confirmation.why);
    expect(confirmation.value.isConfirmed).toBe(true);
    expect(Math.abs(confirmation.value.value.value - 0.45)).toBeLessThan(0.15);
  });

  it("counts every conjunction that could have been found", () => {
    const columns = [
      { name: "a", values: ["x", "x", "y", "y", null, null] },
      { name: "b", values: ["p", "q", "p", "q", "p", "q"] },
    ];
    expect(search({ columns, target: [1, 1, 1, 0, 0, 0], leastRows: 2, falseShare: 1 }).candidates).toBe(8);
    expect(search({ columns, target: [1, 1, 1, 0, 0, 0], leastRows: 3, falseShare: 1 }).candidates).toBe(2);
  });

  it("leaves out a condition that says nothing new, unless asked to keep it", () => {
    const random = seededRandom(3);
    const columns = randomTable(random, 2000, [3, 3]);
    const target = columns[0]!.values.map((value) => (random() < (value === "v1" ? 0.5 : 0.1) ? 1 : 0));
    const lean = search({ columns, target }).finds;
    const full = search({ columns, target, keepRedundant: true }).finds;
    expect(lean.map(namesOf)).toEqual([["a0=v1"]]);
    expect(full.length).toBeGreaterThan(1);
  });

  it.each(["share", "mean"] as const)(
    "of pure chance (%s) gives a find in at most about one of twenty tables",
    (targetKind) => {
      const random = seededRandom(8);
      let tables = 0;
      for (let run = 0; run < 60; run++) {
        const columns = randomTable(random, 400, [3, 4, 5, 3]);
        const target =
          targetKind === "share"
            ? coins(random, 400, 0.25)
            : Array.from({ length: 400 }, () => random() + random() ** 2);
        const { finds } = search({ columns, target, targetKind, direction: "both", exponent: 0.5 });
        if (finds.length > 0) tables++;
      }
      expect(tables).toBeLessThanOrEqual(8);
    },
  );

  it("has no answer without rows, with too few, or when all are alike", () => {
    const column = (count: number) => [{ name: "a", values: new Array<string>(count).fill("x") }];
    expect(subgroupSearch({ columns: column(0), target: [] })).toEqual({ known: false, why: "no-data" });
    expect(subgroupSearch({ columns: column(9), target: coins(seededRandom(1), 9, 0.5) })).toEqual({
      known: false,
      why: "too-few",
    });
    expect(subgroupSearch({ columns: column(40), target: new Array<number>(40).fill(1) })).toEqual({
      known: false,
      why: "no-variation",
    });
  });

  it("refuses columns of another length and a share target that is no 0 or 1", () => {
    expect(() => subgroupSearch({ columns: [{ name: "a", values: ["x"] }], target: [1, 0] })).toThrow(
      RangeError,
    );
    expect(() => subgroupSearch({ columns: [], target: [0.5, 1] })).toThrow(RangeError);
    expect(() => subgroupSearch({ columns: [], target: [0, 1], depth: 6 })).toThrow(RangeError);
    const twice = { name: "a", values: ["x", "y"] };
    expect(() => subgroupSearch({ columns: [twice, twice], target: [0, 1] })).toThrow(RangeError);
  });
});
