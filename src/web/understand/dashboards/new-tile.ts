import type { Tile } from "../../../understand/dashboards/contract.ts";

/** A tile without a metric yet, below all others: half of the grid wide, the last four weeks by the day. */
export function newTile(
  tiles: readonly Tile[],
  question: Partial<Pick<Tile, "metric" | "query">> = {},
): Tile {
  const y = Math.max(0, ...tiles.map((tile) => tile.y + tile.h));
  const asked = { title: "", metric: "", query: "last=28d&grain=day", ...question };
  return { id: crypto.randomUUID(), ...asked, x: 0, y, w: 6, h: 4 };
}
