import { squarify, type Tile } from "./squarify.ts";

const mostTiles = 24;
/** Pixels below which a tile has no room for its name. */
const least = { width: 104, height: 34 };

/**
 * Tiles for as many of the heaviest as can carry their names; what is left out is told in words beside the map.
 * @param weights positive, largest first
 * @example mapTiles([2, 1], 300, 100).length // => 2
 */
export function mapTiles(weights: readonly number[], width: number, height: number): Tile[] {
  for (let count = Math.min(mostTiles, weights.length); count > 1; count -= 1) {
    const tiles = squarify(weights.slice(0, count), width, height);
    if (tiles.every((tile) => tile.width >= least.width && tile.height >= least.height)) return tiles;
  }
  return squarify(weights.slice(0, 1), width, height);
}
