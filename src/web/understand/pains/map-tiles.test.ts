import { describe, expect, it } from "vitest";
import { mapTiles } from "./map-tiles.ts";

describe("the tiles of the map", () => {
  it("are all shown where all have room", () => {
    const { tiles, rest } = mapTiles([5, 4, 3], 900, 150);
    expect(tiles).toHaveLength(3);
    expect(rest).toBeNull();
  });

  it("gather the small ones into a last tile, so that the map is the whole", () => {
    const weights = Array.from({ length: 60 }, (_, index) => 1000 / (index + 1));
    const { tiles, rest } = mapTiles(weights, 1000, 150);
    expect(tiles.length).toBeGreaterThan(3);
    expect(rest?.count).toBe(60 - tiles.length);
    expect(tiles.every(({ width, height }) => width >= 92 && height >= 34)).toBe(true);
    const area = [...tiles, rest!.tile].reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBeCloseTo(150_000, 3);
  });
});
