import { describe, expect, it } from "vitest";
import { mapTiles } from "./map-tiles.ts";

describe("the tiles of the map", () => {
  it("are all shown where all have room", () => {
    expect(mapTiles([5, 4, 3], 900, 150)).toHaveLength(3);
  });

  it("leave out the small ones that could not carry a name, and fill the map", () => {
    const weights = Array.from({ length: 60 }, (_, index) => 1000 / (index + 8));
    const tiles = mapTiles(weights, 1000, 150);
    expect(tiles.length).toBeGreaterThan(5);
    expect(tiles.length).toBeLessThanOrEqual(24);
    expect(tiles.every(({ width, height }) => width >= 104 && height >= 34)).toBe(true);
    const area = tiles.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBeCloseTo(150_000, 3);
  });
});
