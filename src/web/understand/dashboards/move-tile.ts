import { cloneLayout, type Layout, moveElement, verticalCompactor } from "react-grid-layout";
import { gridColumns, type Tile } from "../../../understand/dashboards/contract.ts";

export const moves = ["left", "right", "up", "down", "wider", "narrower", "taller", "shorter"] as const;
export type Move = (typeof moves)[number];

export const layoutOf = (tiles: readonly Tile[]): Layout =>
  tiles.map(({ id, x, y, w, h }) => ({ i: id, x, y, w, h, minW: 2, minH: 2, maxH: 12 }));

/** Tiles in the places of a layout; the rest of them stays. */
export function placed(tiles: readonly Tile[], layout: Layout): Tile[] {
  const places = new Map(layout.map((each) => [each.i, each]));
  return tiles.map((tile) => {
    const { x, y, w, h } = places.get(tile.id) ?? tile;
    return { ...tile, x, y, w, h };
  });
}

/** What the tile's menu does: a step, or a cell more or less; its neighbours make room as they do for the mouse. */
export function moveTile(tiles: readonly Tile[], id: string, move: Move): Tile[] {
  const tile = tiles.find((each) => each.id === id);
  if (!tile) return [...tiles];
  const { x, y, w, h } = tile;
  const layout = cloneLayout(layoutOf(tiles));
  const item = layout.find(({ i }) => i === id)!;
  if (move === "wider" || move === "narrower" || move === "taller" || move === "shorter") {
    const width = move === "wider" ? w + 1 : move === "narrower" ? w - 1 : w;
    item.w = Math.min(gridColumns, Math.max(2, width));
    item.x = Math.min(x, gridColumns - item.w);
    item.h = Math.min(12, Math.max(2, move === "taller" ? h + 1 : move === "shorter" ? h - 1 : h));
    return placed(
      tiles,
      verticalCompactor.compact(
        moveElement(layout, item, item.x, y, true, false, "vertical", gridColumns),
        gridColumns,
      ),
    );
  }
  const toX = move === "left" ? Math.max(0, x - 1) : move === "right" ? Math.min(gridColumns - w, x + 1) : x;
  const toY = move === "up" ? above(tiles, tile) : move === "down" ? y + below(tiles, tile) : y;
  const moved = moveElement(layout, item, toX, toY, true, false, "vertical", gridColumns);
  return placed(tiles, verticalCompactor.compact(moved, gridColumns));
}

const sharesColumns = (a: Tile, b: Tile) => a.id !== b.id && a.x < b.x + b.w && b.x < a.x + a.w;

/** Where the nearest tile above begins. */
function above(tiles: readonly Tile[], tile: Tile): number {
  const over = tiles.filter((each) => sharesColumns(each, tile) && each.y < tile.y);
  return over.length === 0 ? 0 : Math.max(...over.map(({ y }) => y));
}

/** So far down that the nearest tile below fits over it. */
function below(tiles: readonly Tile[], tile: Tile): number {
  const under = tiles.filter((each) => sharesColumns(each, tile) && each.y > tile.y);
  return under.toSorted((a, b) => a.y - b.y)[0]?.h ?? 0;
}
