import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DenseMatrix, normalizeRows } from "./dense-matrix.ts";
import { indexAnchors, nearestAnchors, oneCell } from "./neighbours.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { sphericalKmeans } from "./spherical-kmeans.ts";

/** Unit rows around the axes: row r lies near axis r % groups. */
function bundles(rows: number, groups: number, seed: number): DenseMatrix {
  const random = seededRandom(seed);
  const data = Float32Array.from({ length: rows * groups }, (_, i) => {
    const row = Math.floor(i / groups);
    return (i % groups === row % groups ? 1 : 0) + 0.2 * (random() - 0.5);
  });
  return normalizeRows({ rows, width: groups, data });
}

describe("spherical k-means", () => {
  it("finds bundles that are there", () => {
    const { assignment, tightness } = sphericalKmeans(bundles(200, 5, 1), { clusters: 5, seed: 1 });
    for (let row = 0; row < 200; row++) expect(assignment[row]).toBe(assignment[row % 5]);
    expect(new Set(assignment).size).toBe(5);
    expect(tightness).toBeGreaterThan(0.95);
  });

  it("makes exactly as many clusters as asked, even of equal points", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 30 }),
        fc.nat(100),
        (clusters, more, seed) => {
          const rows = clusters + more;
          const points = normalizeRows({ rows, width: 3, data: new Float32Array(rows * 3).fill(1) });
          const { assignment } = sphericalKmeans(points, { clusters, seed });
          expect(new Set(assignment).size).toBe(clusters);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("gives the same to the bit for the same seed and refuses too few points", () => {
    const points = bundles(90, 4, 2);
    const options = { clusters: 7, seed: 5 };
    expect(sphericalKmeans(points, options)).toEqual(sphericalKmeans(points, options));
    expect(() => sphericalKmeans(points, { clusters: 91, seed: 1 })).toThrow(RangeError);
  });
});

describe("nearest neighbours", () => {
  it("by cells are mostly those found by looking at all", () => {
    const points = bundles(3600, 12, 4);
    const few: DenseMatrix = { rows: 50, width: 12, data: points.data.slice(0, 600) };
    const own = Array.from({ length: 50 }, (_, row) => row);
    const cells = nearestAnchors(indexAnchors(points, 1), few, 5, own);
    const exact = nearestAnchors(oneCell(points), few, 5, own);
    const wanted = new Set(Array.from(exact.index, (anchor, at) => `${Math.floor(at / 5)}:${anchor}`));
    const found = Array.from(cells.index, (anchor, at) => `${Math.floor(at / 5)}:${anchor}`).filter((key) =>
      wanted.has(key),
    );
    expect(found.length).toBeGreaterThan(0.9 * wanted.size);
    for (const row of own) expect(Array.from(cells.index.slice(row * 5, row * 5 + 5))).not.toContain(row);
  });
});
