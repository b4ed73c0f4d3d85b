import { describe, expect, it } from "vitest";
import { FeatureReader } from "./feature-reader.ts";
import { learnFeatureSpace } from "./feature-space.ts";
import { labelWorth, weighByWorth } from "./label-worth.ts";

/** Column 0 stands in texts of the first label alone, column 1 in one text of it, column 2 in all texts, column 3 in none. */
const rows = {
  rows: 4,
  width: 4,
  starts: Uint32Array.of(0, 3, 5, 6, 7),
  columns: Uint32Array.of(0, 1, 2, 0, 2, 2, 2),
  values: new Float32Array(7).fill(1),
};
const labelsOf = [[0], [0], [1], [1]];

describe("what a feature is worth", () => {
  it("is the more, the fewer labels use it and the more texts say so", () => {
    const [two, one, all, none] = labelWorth(rows, labelsOf, 2);
    // Two texts of one label and a doubtful one: (2 + 1/2) / 3 to (1/2) / 3.
    const entropy = -(5 / 6) * Math.log2(5 / 6) - (1 / 6) * Math.log2(1 / 6);
    expect(two).toBeCloseTo(1 - entropy, 6);
    expect(one).toBeLessThan(two!);
    expect(one).toBeGreaterThan(0);
    expect(all).toBeCloseTo(0, 6);
    expect(none).toBeCloseTo(0, 6);
  });

  it("does not grow with the size of a label", () => {
    const starts = Uint32Array.of(0, 1, 2, 3, 4, 5, 6);
    const even = { rows: 6, width: 1, starts, columns: new Uint32Array(6), values: new Float32Array(6) };
    expect(labelWorth(even, [[0], [0], [0], [0], [0], [1]], 2)[0]).toBeCloseTo(0, 6);
  });

  it("weighs rows as the space will read texts afterwards", () => {
    const texts = ["card is late again", "the card came late", "loan is dear", "my loan grew dear again"];
    const space = learnFeatureSpace(texts);
    const read = new FeatureReader(space).matrix(texts);
    weighByWorth(read, space, labelWorth(read, labelsOf, 2));
    const anew = new FeatureReader(space).matrix(texts);
    const entries = read.starts[read.rows]!;
    expect(entries).toBeGreaterThan(50);
    for (let e = 0; e < entries; e++) {
      expect(anew.columns[e]).toBe(read.columns[e]);
      expect(anew.values[e]).toBeCloseTo(read.values[e]!, 5);
    }
  });
});
