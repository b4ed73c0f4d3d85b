import { checkWhole } from "../kit/check.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { tokens } from "./tokens.ts";

/**
 * The examples most like a text, by the cosine of their TF-IDF vectors over stems; those alike in nothing fill up what is left, in
 * their order. To show a model, or a person, what was decided about such texts before.
 * @param examples anything with a text; not changed
 * @param text     what they shall be like
 * @param wanted   how many, a whole number of 0 or more
 * @returns at most `wanted` of them, the most alike first; equals keep their order
 * @throws RangeError when `wanted` is no such number
 * @example chooseExamples([{ text: "Очередь в офисе" }, { text: "Карту заблокировали" }], "Моя карта", 1) // => [{ text: "Карту заблокировали" }]
 */
export function chooseExamples<Example extends { text: string }>(
  examples: readonly Example[],
  text: string,
  wanted: number,
): Example[] {
  checkWhole("wanted", wanted, 0);
  const counted = examples.map((example) => countStems(example.text));
  const frequency = new Map<string, number>();
  for (const stems of counted) {
    for (const each of stems.keys()) frequency.set(each, (frequency.get(each) ?? 0) + 1);
  }
  const weight = (each: string, count: number) =>
    (1 + Math.log(count)) * (Math.log((1 + examples.length) / (1 + (frequency.get(each) ?? 0))) + 1);
  const query = countStems(text);
  const likeness = counted.map((stems) => {
    let [dot, square] = [0, 0];
    for (const [each, count] of stems) {
      const own = weight(each, count);
      square += own * own;
      const asked = query.get(each);
      if (asked !== undefined) dot += own * weight(each, asked);
    }
    return dot === 0 ? 0 : dot / Math.sqrt(square);
  });
  return nearestFirst(examples, likeness).slice(0, wanted);
}

/**
 * The same by vectors that a model gave, of any length.
 * @param vectors one for each example, as wide as `vector`
 * @example chooseByVectors(["a", "b"], [[1, 0], [0, 1]], [0, 2], 1) // => ["b"]
 */
export function chooseByVectors<Example>(
  examples: readonly Example[],
  vectors: readonly (readonly number[])[],
  vector: readonly number[],
  wanted: number,
): Example[] {
  checkWhole("wanted", wanted, 0);
  const likeness = vectors.map((each) => {
    const length = Math.hypot(...each);
    return length === 0 ? 0 : each.reduce((dot, value, at) => dot + value * (vector[at] ?? 0), 0) / length;
  });
  return nearestFirst(examples, likeness).slice(0, wanted);
}

function nearestFirst<Example>(examples: readonly Example[], likeness: readonly number[]): Example[] {
  const order = examples.map((_, at) => at);
  order.sort((a, b) => likeness[b]! - likeness[a]! || a - b);
  return order.map((at) => examples[at]!);
}

function countStems(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of tokens(text)) {
    if (folded.length < 2 || isStopWord(folded)) continue;
    const own = stem(folded);
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return counts;
}
