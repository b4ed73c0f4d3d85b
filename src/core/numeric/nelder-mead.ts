/** Where a search ended; `converged` is false when it ran out of steps or a fresh start still went lower. */
export type Minimum = { at: number[]; value: number; steps: number; converged: boolean };

type Vertex = { at: number[]; value: number };

/**
 * The lowest point of a function of a few numbers, by Nelder & Mead's simplex, begun afresh from its result until that no longer helps.
 * Infinity marks ground that must not be entered.
 * @source Nelder & Mead (1965), Computer J. 7:308-313; fresh starts as Press et al., Numerical Recipes, 10.5
 */
export function nelderMead(valueOf: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  let best: Vertex = { at: [...start], value: valueOf(start) };
  let steps = 0;
  for (const reach of [1, 0.5, 0.25, 0.1, 0.1, 0.1]) {
    const descent = descend(valueOf, best, reach);
    const gain = best.value - descent.lowest.value;
    steps += descent.steps;
    best = descent.lowest;
    // Two searches that end at the same height agree; the first one has nothing to agree with.
    if (reach < 1 && descent.settled && gain <= 1e-9 * Math.max(1, Math.abs(best.value)))
      return { ...best, steps, converged: Number.isFinite(best.value) };
  }
  return { ...best, steps, converged: false };
}

const mostSteps = 800;

function descend(valueOf: (at: readonly number[]) => number, start: Vertex, reach: number) {
  const corners = start.at.map((_, axis) => {
    const at = start.at.map((each, other) => (other === axis ? each + reach : each));
    return { at, value: valueOf(at) };
  });
  let simplex: Vertex[] = [start, ...corners];
  let steps = 0;
  let settled = false;
  while (steps < mostSteps && !settled) {
    simplex.sort((one, other) => one.value - other.value);
    simplex = stepped(valueOf, simplex);
    settled = isSettled(simplex);
    steps++;
  }
  simplex.sort((one, other) => one.value - other.value);
  return { lowest: simplex[0]!, steps, settled };
}

/** One step: the highest corner is mirrored, stretched or drawn in; if nothing helps, all move towards the lowest. */
function stepped(valueOf: (at: readonly number[]) => number, sorted: readonly Vertex[]): Vertex[] {
  const [lowest, highest, second] = [sorted[0]!, sorted.at(-1)!, sorted.at(-2)!];
  const rest = sorted.slice(0, -1);
  const centre = lowest.at.map((_, axis) => rest.reduce((sum, { at }) => sum + at[axis]!, 0) / rest.length);
  const along = (share: number): Vertex => {
    const at = centre.map((middle, axis) => middle + share * (middle - highest.at[axis]!));
    return { at, value: valueOf(at) };
  };
  const mirrored = along(1);
  if (mirrored.value < lowest.value) {
    const stretched = along(2);
    return [...rest, stretched.value < mirrored.value ? stretched : mirrored];
  }
  if (mirrored.value < second.value) return [...rest, mirrored];
  const drawnIn = along(mirrored.value < highest.value ? 0.5 : -0.5);
  if (drawnIn.value < Math.min(mirrored.value, highest.value)) return [...rest, drawnIn];
  return sorted.map((corner) => (corner === lowest ? corner : halfway(valueOf, corner, lowest)));
}

function halfway(valueOf: (at: readonly number[]) => number, one: Vertex, other: Vertex): Vertex {
  const at = one.at.map((each, axis) => (each + other.at[axis]!) / 2);
  return { at, value: valueOf(at) };
}

function isSettled(simplex: readonly Vertex[]): boolean {
  const values = simplex.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const width = Math.max(
    ...simplex[0]!.at.map((_, axis) => {
      const places = simplex.map(({ at }) => at[axis]!);
      return Math.max(...places) - Math.min(...places);
    }),
  );
  return most - least <= 1e-12 * Math.max(1, Math.abs(least)) && width <= 1e-4;
}
