/** A range for each number that is sought. */
export type Box = readonly (readonly [number, number])[];

/**
 * Where a function of a few numbers is least inside a box: Nelder and Mead's simplex from each of the starts, points outside pulled
 * to the border. Finds a local minimum; several starts guard against a poor one.
 * @source Nelder & Mead (1965), Computer Journal 7:308
 */
export function minimiseInBox(
  cost: (point: readonly number[]) => number,
  box: Box,
  starts: readonly (readonly number[])[],
): { point: number[]; cost: number } {
  let best = { point: [...starts[0]!], cost: Infinity };
  for (const start of starts) {
    let found = descend(cost, box, start, 0.1);
    // A second, smaller simplex frees one that has collapsed on a border.
    found = descend(cost, box, found.point, 0.02);
    if (found.cost < best.cost) best = found;
  }
  return best;
}

type Place = { point: number[]; cost: number };

function descend(
  cost: (point: readonly number[]) => number,
  box: Box,
  start: readonly number[],
  size: number,
): Place {
  const at = (point: readonly number[]): Place => {
    const inside = point.map((value, i) => Math.min(box[i]![1], Math.max(box[i]![0], value)));
    const found = cost(inside);
    return { point: inside, cost: Number.isNaN(found) ? Infinity : found };
  };
  const corners = [
    at(start),
    ...start.map((_, i) => at(start.map((value, j) => (i === j ? step(value, box[i]!, size) : value)))),
  ];
  for (let round = 0; round < 200 * start.length; round++) {
    corners.sort((a, b) => a.cost - b.cost);
    const [first, last] = [corners[0]!, corners.at(-1)!];
    if (spread(corners) < 1e-9) break;
    const middle = start.map(
      (_, i) => corners.slice(0, -1).reduce((sum, { point }) => sum + point[i]!, 0) / start.length,
    );
    const toward = (far: number) => at(middle.map((value, i) => value + far * (value - last.point[i]!)));
    const mirrored = toward(1);
    if (mirrored.cost < first.cost) {
      const further = toward(2);
      corners[corners.length - 1] = further.cost < mirrored.cost ? further : mirrored;
    } else if (mirrored.cost < corners.at(-2)!.cost) {
      corners[corners.length - 1] = mirrored;
    } else {
      const nearer = toward(mirrored.cost < last.cost ? 0.5 : -0.5);
      if (nearer.cost < Math.min(mirrored.cost, last.cost)) corners[corners.length - 1] = nearer;
      else shrink(corners, at);
    }
  }
  return corners.reduce((best, corner) => (corner.cost < best.cost ? corner : best));
}

/** Away from the nearer border, so that no simplex begins flat. */
function step(value: number, [low, high]: readonly [number, number], size: number): number {
  const length = size * (high - low);
  return value + length <= high ? value + length : value - length;
}

function spread(corners: readonly Place[]): number {
  return corners[0]!.point.reduce(
    (most, value, i) => Math.max(most, ...corners.map(({ point }) => Math.abs(point[i]! - value))),
    0,
  );
}

function shrink(corners: Place[], at: (point: readonly number[]) => Place): void {
  const best = corners[0]!.point;
  for (let i = 1; i < corners.length; i++)
    corners[i] = at(corners[i]!.point.map((value, j) => (value + best[j]!) / 2));
}
