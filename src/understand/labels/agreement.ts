import { type Answer, type Estimate, known, unknown } from "../../core/kit/answer.ts";
import { cohenKappa } from "../../core/stats/cohen-kappa.ts";
import { krippendorffAlpha } from "../../core/stats/krippendorff-alpha.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Agreement } from "./contract.ts";
import * as queries from "./label-queries.ts";
import { readSettled } from "./labels.ts";
import { readTopicsNow } from "./topics-now.ts";
import { answersByText, isDisputed, type Said, type Settled } from "./true-labels.ts";

const mostDisagreements = 100;
const shownCharacters = 2_000;

/** How far people agree on the same texts, beyond chance, and where they do not. */
export async function getAgreement(tx: WorkspaceTx): Promise<Agreement> {
  const said = answersByText(await queries.listSharedLabels(tx), await readTopicsNow(tx));
  const settled = await readSettled(tx);
  // What is not settled comes first.
  const disputed = said
    .filter(isDisputed)
    .sort((a, b) => Number(settled.has(a.feedbackId)) - Number(settled.has(b.feedbackId)))
    .slice(0, mostDisagreements);
  const texts = await queries.readTexts(
    tx,
    disputed.map(({ feedbackId }) => feedbackId),
  );
  return {
    ...agreementOf(said, await queries.listPeople(tx)),
    disagreements: disputed.map((each) => disagreement(each, texts, settled)),
  };
}

function disagreement({ feedbackId, answers }: Said, texts: Map<string, string>, settled: Settled) {
  return {
    id: feedbackId,
    text: (texts.get(feedbackId) ?? "").slice(0, shownCharacters),
    answers: answers.map(({ person, topicIds }) => ({ person, topicIds })),
    settled: settled.get(feedbackId) ?? null,
  };
}

/** A person's whole answer as one category: two topics are another answer than one of them. */
const categoryOf = (topicIds: readonly string[]) => (topicIds.length === 0 ? "none" : topicIds.join());

/** Kappa of each pair that has texts in common, alpha of all; people by their number of texts. */
export function agreementOf(
  said: readonly Said[],
  people: Agreement["people"],
): Omit<Agreement, "disagreements"> {
  const common = said.filter(({ answers }) => answers.length > 1);
  const ratings = people.map(({ id }) =>
    common.map(({ answers }) => {
      const own = answers.find(({ personId }) => personId === id);
      return own ? categoryOf(own.topicIds) : null;
    }),
  );
  const pairs = people.flatMap((first, a) =>
    people.slice(a + 1).flatMap((second, step) => {
      const b = a + 1 + step;
      const both = common.filter((_, at) => ratings[a][at] !== null && ratings[b][at] !== null).length;
      if (both === 0) return [];
      const kappa = cohenKappa({ first: ratings[a], second: ratings[b] });
      return [{ first: first.id, second: second.id, common: both, kappa: estimateOf(kappa) }];
    }),
  );
  const alpha =
    people.length < 2 ? unknown("too-few") : krippendorffAlpha({ ratings, measurement: "nominal" });
  return {
    people,
    common: common.length,
    pairs,
    alpha: estimateOf(alpha),
    topics: topicAgreement(common, people),
  };
}

/** Each topic as a question of its own: has the text it or not. A topic that everybody gave to everything tells nothing of agreement. */
function topicAgreement(common: readonly Said[], people: Agreement["people"]): Agreement["topics"] {
  const topicIds = [...new Set(common.flatMap(({ answers }) => answers.flatMap((each) => each.topicIds)))];
  return topicIds
    .map((topicId) => {
      const has = common.map(
        ({ answers }) => answers.filter((each) => each.topicIds.includes(topicId)).length,
      );
      const ratings = people.map(({ id }) =>
        common.map(({ answers }) => {
          const own = answers.find(({ personId }) => personId === id);
          return own ? (own.topicIds.includes(topicId) ? "yes" : "no") : null;
        }),
      );
      return {
        topicId,
        given: has.filter((count) => count > 0).length,
        agreed: common.filter(({ answers }, at) => has[at] === answers.length).length,
        alpha: estimateOf(krippendorffAlpha({ ratings, measurement: "nominal" })),
      };
    })
    .sort((a, b) => b.given - a.given || (a.topicId < b.topicId ? -1 : 1));
}

function estimateOf(answer: Answer<Estimate>): Answer<Estimate> {
  if (!answer.known) return answer;
  const { value, low, high } = answer.value;
  return known({ value, low, high });
}
