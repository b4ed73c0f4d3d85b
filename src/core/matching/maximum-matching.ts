import { checkWhole, refuse } from "../kit/check.ts";
import { free, growMatching } from "./blossom.ts";

/**
 * As many disjoint pairs as a list of possible pairs allows.
 * @formula a matching is largest when no alternating path joins two free nodes (Berge); such paths are found through shrunken odd cycles
 * @use when who may meet whom is given and only the number of pairs counts; matchPairs adds chance, history and trios
 * @param nodes how many there are, numbered from 0, whole, 0..5000
 * @param pairs possible pairs of different nodes, in any order and direction
 * @returns disjoint pairs, the smaller number first, ascending; empty when nothing can be paired
 * @throws RangeError when a node is not among 0..nodes-1, a pair is not two different nodes, or there are more than 5000 nodes
 * @source Edmonds (1965), Canadian Journal of Mathematics 17:449-467; Berge (1957), PNAS 43:842-844
 * @example maximumMatching(4, [[0, 1], [1, 2], [1, 3], [2, 3]]) // => [[0, 1], [2, 3]]
 */
export function maximumMatching(nodes: number, pairs: readonly (readonly number[])[]): [number, number][] {
  checkWhole("nodes", nodes, 0, 5000);
  const neighbours = Array.from({ length: nodes }, (): number[] => []);
  for (const pair of pairs) {
    const [a, b] = pair;
    if (a === undefined || b === undefined || pair.length !== 2 || a === b) {
      refuse("a pair must be two different nodes", "пара — это две разные вершины");
    }
    checkWhole("pairs", a, 0, nodes - 1);
    checkWhole("pairs", b, 0, nodes - 1);
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const mate = new Int32Array(nodes).fill(free);
  growMatching(neighbours, mate);
  return Array.from(mate, (other, node): [number, number] => [node, other]).filter(
    ([node, other]) => node < other,
  );
}
