import type { Labels, Quality } from "./contract.ts";

type Listed = Labels["topics"][number];
type Judged = Quality["topics"][number];

/** Examples from which a company's own topic is usually learnt. */
const enoughExamples = 150;

/**
 * Where 20 more labels help most: where the classifier errs and little has been labelled. A topic's need is its share of errors
 * (1 - F1; 1 where it could not be judged) over the root of its examples, since doubling few examples teaches more than adding to many.
 * @returns null before anything is labelled, and when every topic is good
 */
export function adviceOf(topics: readonly Listed[], judged: ReadonlyMap<string, Judged>): Labels["advice"] {
  let best: Labels["advice"] = null;
  let most = 0;
  for (const { id, status, examples } of topics) {
    const quality = judged.get(id);
    if (examples === 0 || status === "hidden" || quality?.rating === "good" || examples >= enoughExamples)
      continue;
    const f1 = quality?.f1.known ? quality.f1.value.value : null;
    const need = (1 - (f1 ?? 0)) / Math.sqrt(examples);
    if (need <= most) continue;
    most = need;
    best = { topicId: id, examples, f1 };
  }
  return best;
}
