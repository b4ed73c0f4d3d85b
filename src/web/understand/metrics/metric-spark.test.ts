import { expect, it } from "vitest";
import { sparkPlaces } from "./metric-spark.tsx";

it("breaks the line where nothing is known, and keeps it inside the picture", () => {
  const lines = sparkPlaces([1, 3, null, 2, null, null]);
  expect(lines.map((line) => line.length)).toEqual([2, 1]);
  expect(lines[0]).toEqual([
    [3, 21],
    [21, 3],
  ]);
  expect(lines[1]![0]![1]).toBe(12);
});

it("draws a value that never moves in the middle", () => {
  expect(
    sparkPlaces([5, 5, 5])
      .flat()
      .map(([, y]) => y),
  ).toEqual([12, 12, 12]);
});
