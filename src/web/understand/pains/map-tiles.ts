import { squarify, type Tile } from "./squarify.ts";

const mostTiles = 24;
/** Pixels below which a tile has no room for its name. */
const least = { width: 92, height: 34 };

export type MapTiles = {
  tiles: Tile[];
  /** The last tile, when not all fit: what the others add up to. */
  rest: { tile: Tile; count: number; weight: number } | null;
};

/**
 * As many of the heaviest as can carry their names, and one tile for all the rest, so that the map is the whole.
 * @param weights positive, largest first
 * @example mapTiles([1], 300, 150).rest // => null
 */
export function mapTiles(weights: readonly number[], width: number, height: number): MapTiles {
  for (let count = Math.min(mostTiles, weights.length); count > 1; count -= 1) {
    const made = withRest(weights, count, width, height);
    if (made.tiles.every((tile) => tile.width >= least.width && tile.height >= least.height)) return made;
  }
  return withRest(weights, 1, width, height);
}

function withRest(weights: readonly number[], count: number, width: number, height: number): MapTiles {
  const shown = weights.slice(0, count);
  const weight = weights.slice(count).reduce((sum, one) => sum + one, 0);
  if (weight === 0) return { tiles: squarify(shown, width, height), rest: null };
  const tiles = squarify([...shown, weight], width, height);
  return {
    tiles: tiles.slice(0, count),
    rest: { tile: tiles[count]!, count: weights.length - count, weight },
  };
}
