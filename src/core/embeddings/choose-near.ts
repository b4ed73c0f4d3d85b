import { checkPairs, checkWhole } from "../kit/check.ts";

/**
 * The examples nearest in meaning to several texts: the nearest one of each text in turn, then each text's next, so that no text goes
 * without. Nearness is the cosine of vectors that an embeddings model gave.
 * @param examples anything; not changed
 * @param vectors  one for each example
 * @param asked    vectors of the texts, as wide
 * @param wanted   how many, a whole number of 0 or more
 * @returns at most `wanted` of them, each once; a vector of no length is near to nothing and comes last
 * @throws RangeError when `wanted` is no such number, or examples and vectors differ in number
 * @example chooseNear(["a", "b", "c"], [[1, 0], [0, 1], [1, 1]], [[0, 2], [3, 0]], 2) // => ["b", "a"]
 */
export function chooseNear<Example>(
  examples: readonly Example[],
  vectors: readonly ArrayLike<number>[],
  asked: readonly ArrayLike<number>[],
  wanted: number,
): Example[] {
  checkWhole("wanted", wanted, 0);
  checkPairs("examples", examples, "vectors", vectors);
  const lengths = vectors.map(lengthOf);
  const orders = asked.map((text) => {
    const likeness = vectors.map((vector, at) =>
      lengths[at]! > 0 ? dot(vector, text) / lengths[at]! : -Infinity,
    );
    return [...vectors.keys()].sort((a, b) => likeness[b]! - likeness[a]! || a - b);
  });
  const chosen = new Set<number>();
  const most = Math.min(wanted, examples.length);
  for (let place = 0; place < examples.length && chosen.size < most; place++) {
    for (const order of orders) if (chosen.size < most) chosen.add(order[place]!);
  }
  return [...chosen].map((at) => examples[at]!);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * (b[at] ?? 0);
  return sum;
}

const lengthOf = (vector: ArrayLike<number>) => Math.sqrt(dot(vector, vector));
