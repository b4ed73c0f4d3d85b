import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { calinskiHarabasz } from "./calinski-harabasz.ts";
import { daviesBouldin } from "./davies-bouldin.ts";
import { silhouette } from "./silhouette.ts";

const clustered = fc
  .array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), fc.nat(2)), {
    minLength: 5,
    maxLength: 25,
  })
  .map((rows) => ({ points: rows.map(([x, y]) => [x, y]), labels: rows.map(([, , label]) => label) }));
const silhouetteOf = (points: number[][], labels: number[]) => {
  const answer = silhouette({ points, labels });
  return answer.known ? ({ known: true, value: answer.value.value } as const) : answer;
};

describe.each([
  ["calinskiHarabasz", calinskiHarabasz],
  ["daviesBouldin", daviesBouldin],
  ["silhouette", silhouetteOf],
])("%s", (_name, index) => {
  it("stays the same when points are moved, turned, magnified, or clusters renamed", () => {
    fc.assert(
      fc.property(clustered, ({ points, labels }) => {
        const plain = index(points, labels);
        fc.pre(plain.known);
        const moved = points.map(([x, y]) => [
          1e6 + 1000 * (0.6 * x! - 0.8 * y!),
          5 - 1000 * (0.8 * x! + 0.6 * y!),
        ]);
        const renamed = labels.map((label) => 7 - label);
        const again = index(moved, renamed);
        fc.pre(again.known);
        expect(Math.abs(again.value - plain.value)).toBeLessThan(1e-6 * Math.max(1, Math.abs(plain.value)));
      }),
    );
  });

  it("needs two clusters", () => {
    expect(index([[1], [2], [3]], [0, 0, 0])).toEqual({ known: false, why: "too-few" });
    expect(index([], [])).toEqual({ known: false, why: "too-few" });
    expect(() => index([[1], [2, 3]], [0, 1])).toThrow(RangeError);
    expect(() => index([[1], [Infinity]], [0, 1])).toThrow(RangeError);
  });
});

describe("indices of clusters that cannot be told", () => {
  it("give no number for clusters without any width or without any distance", () => {
    const places = [
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 1],
    ];
    expect(calinskiHarabasz(places, [0, 0, 1, 1])).toEqual({ known: false, why: "undefined-ratio" });
    expect(knownValue(daviesBouldin(places, [0, 0, 1, 1]))).toBe(0);
    expect(daviesBouldin(places, [0, 1, 0, 1])).toEqual({ known: false, why: "undefined-ratio" });
    expect(knownValue(calinskiHarabasz(places, [0, 1, 0, 1]))).toBe(0);
    expect(calinskiHarabasz([[1], [1], [1]], [0, 0, 1])).toEqual({ known: false, why: "no-variation" });
  });
});

describe("silhouette", () => {
  const points = [
    [0, 0],
    [0, 2],
    [5, 1],
    [6, 1],
    [9, 9],
  ];
  const labels = ["a", "a", "b", "b", "noise"];

  it("is by hand what the definition says, and the same from distances", () => {
    const distances = points.map(([a, b]) => points.map(([c, d]) => Math.hypot(a! - c!, b! - d!)));
    const found = knownValue(silhouette({ points, labels, leaveOut: "noise" }));
    const [near, far] = [Math.hypot(5, 1), Math.hypot(6, 1)];
    expect(found.things[0]).toBeCloseTo(((near + far) / 2 - 2) / ((near + far) / 2), 12);
    expect(found.things[2]).toBeCloseTo((near - 1) / near, 12);
    expect(found.things[4]).toBeNull();
    expect(found.clusters.map(({ label, size }) => [label, size])).toEqual([
      ["a", 2],
      ["b", 2],
    ]);
    const again = knownValue(silhouette({ distances, labels, leaveOut: "noise" }));
    expect(again.value).toBeCloseTo(found.value, 12);
  });

  it("gives a thing alone in its cluster 0", () => {
    expect(knownValue(silhouette({ points, labels })).things[4]).toBe(0);
  });

  it("sums cosines as pair by pair would", () => {
    fc.assert(
      fc.property(clustered, ({ points: given, labels: of }) => {
        const cosine = ([a, b]: number[], [c, d]: number[]) => {
          const lengths = Math.hypot(a!, b!) * Math.hypot(c!, d!);
          return lengths > 0 ? Math.max(0, 1 - (a! * c! + b! * d!) / lengths) : 1;
        };
        const distances = given.map((p, i) => given.map((q, j) => (i === j ? 0 : cosine(p, q))));
        const quick = silhouette({ points: given, labels: of, distance: "cosine" });
        fc.pre(quick.known);
        const slow = knownValue(silhouette({ distances, labels: of }));
        // Where all distances are rounding, their ratio says nothing.
        fc.pre(Math.max(...distances.flat()) > 1e-6);
        quick.value.things.forEach((value, at) => {
          const own = distances[at]!.filter((_, other) => of[other] === of[at] && other !== at);
          if (own.some((gap) => gap > 1e-6)) expect(value).toBeCloseTo(slow.things[at]!, 6);
        });
      }),
    );
  });
});
