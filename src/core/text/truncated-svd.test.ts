import { describe, expect, it } from "vitest";
import { dotRows } from "./dense-matrix.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { type SparseMatrix, timesDense } from "./sparse-matrix.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";
import { truncatedSvd } from "./truncated-svd.ts";

function sparse(dense: readonly (readonly number[])[]): SparseMatrix {
  const columns: number[] = [];
  const values: number[] = [];
  const starts = [0];
  for (const row of dense) {
    row.forEach((value, column) => {
      if (value === 0) return;
      columns.push(column);
      values.push(value);
    });
    starts.push(columns.length);
  }
  return {
    rows: dense.length,
    width: dense[0]!.length,
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
  };
}

describe("truncated SVD", () => {
  it("finds the singular values of a matrix known by hand", () => {
    const { values, directions } = truncatedSvd(
      sparse([
        [3, 0],
        [0, -2],
        [0, 0],
      ]),
      2,
      1,
    );
    expect(values[0]).toBeCloseTo(3, 4);
    expect(values[1]).toBeCloseTo(2, 4);
    expect(Math.abs(directions.data[0]!)).toBeCloseTo(1, 4);
  });

  it("restores a matrix of low rank", () => {
    const random = seededRandom(3);
    const left = Array.from({ length: 40 }, () => [random() - 0.5, random() - 0.5, random() - 0.5]);
    const right = Array.from({ length: 30 }, () => [random() - 0.5, random() - 0.5, random() - 0.5]);
    const matrix = left.map((a) => right.map((b) => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!));
    const { directions } = truncatedSvd(sparse(matrix), 5, 1);
    expect(directions.width).toBe(3);
    const scores = timesDense(sparse(matrix), directions);
    for (const [r, c] of [
      [0, 0],
      [7, 12],
      [39, 29],
    ] as const) {
      expect(dotRows(scores, r, directions, c)).toBeCloseTo(matrix[r]![c]!, 4);
    }
  });

  it("gives the same to the bit for the same seed", () => {
    const matrix = sparse(
      Array.from({ length: 20 }, (_, r) => Array.from({ length: 15 }, (_, c) => ((r * 7 + c * 3) % 5) / 5)),
    );
    expect(truncatedSvd(matrix, 4, 9)).toEqual(truncatedSvd(matrix, 4, 9));
  });
});

describe("eigenvalues of a symmetric matrix", () => {
  it("agree with those known by hand", () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    expect(Math.abs(vectors[0]!)).toBeCloseTo(Math.SQRT1_2, 12);
  });
});
