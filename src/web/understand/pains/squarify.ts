/** A place on the map, in the unit of the width and height that were given. */
export type Tile = { left: number; top: number; width: number; height: number };

type Row = { areas: number[]; sum: number };

/**
 * Lays areas out as a squarified treemap: each tile's area is proportional to its weight, and tiles are as near to squares as a greedy pass can make them.
 * @param weights positive numbers, largest first; the order of the tiles is the order of the weights
 * @param width   of the map, positive
 * @param height  of the map, positive
 * @throws RangeError when a weight or a side is not a positive number
 * @source Bruls, Huizing, van Wijk (2000), Squarified Treemaps
 * @example squarify([1], 10, 5) // => [{ left: 0, top: 0, width: 10, height: 5 }]
 */
export function squarify(weights: readonly number[], width: number, height: number): Tile[] {
  if ([...weights, width, height].some((one) => !(one > 0) || !Number.isFinite(one)))
    throw new RangeError("squarify needs positive weights and sides");
  const scale = (width * height) / weights.reduce((sum, one) => sum + one, 0);
  const tiles: Tile[] = [];
  let free: Tile = { left: 0, top: 0, width, height };
  let row: Row = { areas: [], sum: 0 };
  for (const weight of weights) {
    const area = weight * scale;
    const side = Math.min(free.width, free.height);
    const longer = { areas: [...row.areas, area], sum: row.sum + area };
    if (row.areas.length === 0 || worstRatio(longer, side) <= worstRatio(row, side)) {
      row = longer;
      continue;
    }
    free = placeRow(row, free, tiles);
    row = { areas: [area], sum: area };
  }
  if (row.areas.length > 0) placeRow(row, free, tiles);
  return tiles;
}

/** The most stretched tile of a row laid along `side`: 1 is a square. */
function worstRatio({ areas, sum }: Row, side: number): number {
  const thickness = sum / side;
  return Math.max(...areas.map((area) => ratioOf(area / thickness, thickness)));
}

function ratioOf(a: number, b: number): number {
  return Math.max(a / b, b / a);
}

/** Puts the row along the shorter side of the free place and gives back what stays free. */
function placeRow({ areas, sum }: Row, free: Tile, tiles: Tile[]): Tile {
  const standing = free.width >= free.height;
  const thickness = sum / (standing ? free.height : free.width);
  let along = standing ? free.top : free.left;
  for (const area of areas) {
    const length = area / thickness;
    tiles.push(
      standing
        ? { left: free.left, top: along, width: thickness, height: length }
        : { left: along, top: free.top, width: length, height: thickness },
    );
    along += length;
  }
  return standing
    ? { ...free, left: free.left + thickness, width: free.width - thickness }
    : { ...free, top: free.top + thickness, height: free.height - thickness };
}
