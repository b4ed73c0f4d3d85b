import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { clusterComparison } from "./cluster-comparison.ts";
import { differenceInDifferencesPanel } from "./difference-in-differences-panel.ts";
import { normalDraw } from "./gamma-draw.ts";

function momentsOf(values: readonly number[]) {
  const sum = values.reduce((total, value) => total + value, 0);
  return { n: values.length, sum, sumSquares: values.reduce((total, value) => total + value * value, 0) };
}

const cluster = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 });
const arm = fc.array(cluster, { minLength: 2, maxLength: 6 });

describe("clusters as the unit", () => {
  it("of one size are Welch's t on the means of the clusters", () => {
    fc.assert(
      fc.property(arm, arm, (control, treatment) => {
        const found = clusterComparison({
          control: control.map(momentsOf),
          treatment: treatment.map(momentsOf),
        });
        const meansOf = (clusters: number[][]) => {
          const after = clusters.map((values) => values.reduce((sum, value) => sum + value, 0) / 4);
          return { before: after.map(() => 0), after };
        };
        // Welch's t is a panel whose units all start from 0.
        const welch = differenceInDifferencesPanel({
          control: meansOf(control),
          treatment: meansOf(treatment),
        });
        expect(found.known).toBe(welch.known);
        if (!found.known || !welch.known) return;
        expect(found.value.low).toBeCloseTo(welch.value.low, 7);
        expect(found.value.p).toBeCloseTo(welch.value.p, 7);
      }),
    );
  });

  it("raise false alarms in five of a hundred experiments, where counting customers would raise many", () => {
    const random = seededRandom(21);
    let [byCluster, byCustomer] = [0, 0];
    const experiments = 500;
    for (let at = 0; at < experiments; at++) {
      const team = () => {
        const level = 0.5 * normalDraw(random);
        return momentsOf(Array.from({ length: 20 }, () => level + normalDraw(random)));
      };
      const teams = () => Array.from({ length: 6 }, team);
      const found = clusterComparison({ control: teams(), treatment: teams() });
      if (!found.known) throw new Error(found.why);
      const { p, value, standardError, designEffect } = found.value;
      if (p < 0.05) byCluster++;
      if (Math.abs(value) > (1.96 * standardError) / Math.sqrt(designEffect)) byCustomer++;
    }
    expect(byCluster / experiments).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / experiments));
    expect(byCluster / experiments).toBeGreaterThan(0.02);
    expect(byCustomer / experiments).toBeGreaterThan(0.2);
  });

  it("find how alike customers of a cluster are: design effect 1 + (m - 1) icc", () => {
    const random = seededRandom(4);
    const teams = () =>
      Array.from({ length: 400 }, () => {
        const level = 0.5 * normalDraw(random);
        return momentsOf(Array.from({ length: 10 }, () => level + normalDraw(random)));
      });
    const found = clusterComparison({ control: teams(), treatment: teams() });
    if (!found.known || !found.value.icc.known) throw new Error("no answer");
    expect(found.value.icc.value).toBeCloseTo(0.2, 1);
    expect(found.value.designEffect).toBeCloseTo(1 + 9 * found.value.icc.value, 1);
  });

  it("of shares are those of their 0s and 1s", () => {
    const shares = (hits: number[]) => hits.map((each) => ({ hits: each, trials: 12 }));
    const sums = (hits: number[]) => hits.map((each) => ({ n: 12, sum: each, sumSquares: each }));
    const told = clusterComparison({ control: shares([3, 5, 4]), treatment: shares([7, 4, 9]) });
    const counted = clusterComparison({ control: sums([3, 5, 4]), treatment: sums([7, 4, 9]) });
    if (!told.known || !counted.known || !told.value.icc.known || !counted.value.icc.known)
      throw new Error("no answer");
    expect(told.value.icc.value).toBeCloseTo(counted.value.icc.value, 12);
    expect(told.value.designEffect).toBeCloseTo(counted.value.designEffect, 12);
    expect(told.value.p).toBeCloseTo(counted.value.p, 12);
  });

  it("are compared however large their numbers, when the spread between them is small", () => {
    const teams = (shift: number) =>
      [1, 2, 4].map((level) => momentsOf([1e7 + level + shift, 1e7 + level + shift + 1]));
    const found = clusterComparison({ control: teams(0), treatment: teams(1) });
    if (!found.known) throw new Error(found.why);
    expect(found.value.value).toBeCloseTo(1, 6);
  });

  it("have no answer with one cluster in an arm, and leave out clusters without customers", () => {
    const [one, two] = [momentsOf([1, 2, 3]), momentsOf([2, 3, 5])];
    expect(clusterComparison({ control: [one], treatment: [one, two] })).toEqual({
      known: false,
      why: "too-few",
    });
    const empty = { n: 0, sum: 0, sumSquares: 0 };
    const plain = clusterComparison({ control: [one, two], treatment: [two, two, one] });
    expect(clusterComparison({ control: [one, two, empty], treatment: [two, two, one] })).toEqual(plain);
  });
});
