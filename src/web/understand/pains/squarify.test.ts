import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { squarify } from "./squarify.ts";

describe("squarify", () => {
  it("lays out the worked example of Bruls, Huizing and van Wijk", () => {
    const tiles = squarify([6, 6, 4, 3, 2, 2, 1], 6, 4);
    expect(tiles.slice(0, 2)).toEqual([
      { left: 0, top: 0, width: 3, height: 2 },
      { left: 0, top: 2, width: 3, height: 2 },
    ]);
    expect(tiles[2]!.width).toBeCloseTo(12 / 7, 10);
    expect(tiles[2]!.height).toBeCloseTo(7 / 3, 10);
  });

  it("gives every weight its area and stays inside the map", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 2000 }),
        (weights, width, height) => {
          const sorted = weights.toSorted((a, b) => b - a);
          const sum = sorted.reduce((total, one) => total + one, 0);
          const tiles = squarify(sorted, width, height);
          expect(tiles).toHaveLength(sorted.length);
          for (const [index, tile] of tiles.entries()) {
            const wanted = (sorted[index]! / sum) * width * height;
            expect(Math.abs(tile.width * tile.height - wanted)).toBeLessThan(1e-6 * width * height + 1e-9);
            expect(tile.left + tile.width).toBeLessThanOrEqual(width * (1 + 1e-6));
            expect(tile.top + tile.height).toBeLessThanOrEqual(height * (1 + 1e-6));
          }
        },
      ),
    );
  });

  it("refuses a weight that has no area", () => {
    expect(() => squarify([1, 0], 10, 10)).toThrow(RangeError);
    expect(() => squarify([1], 0, 10)).toThrow(RangeError);
  });
});
