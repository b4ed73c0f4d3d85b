import { expect, it } from "vitest";
import type { Tile } from "../../../understand/dashboards/contract.ts";
import { moveTile, moves } from "./move-tile.ts";

const tile = (id: string, x: number, y: number, w = 6, h = 4): Tile => {
  const asked = { title: "", metric: "nps", query: "" };
  return { id, ...asked, x, y, w, h };
};
const at = (tiles: Tile[]) => Object.fromEntries(tiles.map(({ id, x, y, w, h }) => [id, [x, y, w, h]]));

it("swaps a tile with the one below and above it", () => {
  const tiles = [tile("a", 0, 0), tile("b", 0, 4, 6, 3)];
  const down = moveTile(tiles, "a", "down");
  expect(at(down)).toEqual({ a: [0, 3, 6, 4], b: [0, 0, 6, 3] });
  expect(at(moveTile(down, "a", "up"))).toEqual({ a: [0, 0, 6, 4], b: [0, 4, 6, 3] });
});

it("stays inside the grid and above the least size, and no two tiles ever cover each other", () => {
  let tiles = [tile("a", 0, 0), tile("b", 6, 0), tile("c", 0, 4, 12, 2)];
  for (const move of [
    ...moves,
    ...moves,
    ...moves.flatMap((each) => Array.from({ length: 14 }, () => each)),
  ]) {
    for (const { id } of tiles) {
      tiles = moveTile(tiles, id, move);
      for (const { x, y, w, h } of tiles) {
        expect(x >= 0 && y >= 0 && w >= 2 && h >= 2 && h <= 12 && x + w <= 12).toBe(true);
      }
      const cells = tiles.flatMap(({ x, y, w, h }) =>
        Array.from({ length: w * h }, (_, n) => `${x + (n % w)}:${y + Math.floor(n / w)}`),
      );
      expect(new Set(cells).size).toBe(cells.length);
    }
  }
});

it("widens within its row and pushes its neighbour down", () => {
  const tiles = moveTile([tile("a", 0, 0), tile("b", 6, 0)], "a", "wider");
  expect(at(tiles)).toEqual({ a: [0, 0, 7, 4], b: [6, 4, 6, 4] });
});
