import { classifierToBytes } from "../src/core/classify/classifier-bytes.ts";
import { trainClassifier } from "../src/core/classify/train-classifier.ts";
import { mask } from "../src/core/text/mask.ts";
import { detectLanguage } from "../src/understand/grouping/detect-language.ts";
import { groupTexts } from "../src/understand/grouping/group-texts.ts";
import type { TopicSignature } from "../src/core/text/topic-signature.ts";
import type { PartPlaces } from "../src/understand/mentions/contact-part.ts";
import { openParts, partsFor, rangesOf, type RowRange } from "../src/understand/mentions/open-parts.ts";
import { type Bench, type Measure, timed } from "./bench.ts";
import { contactsOf300 } from "./contacts-of-300.ts";

const total = 100_000;
/** From so many contacts the topics and the classifier are made, before the clock starts. */
const sample = 4_000;

/**
 * 100,000 contacts of about 300 characters read by as many threads as the product takes: masked, their language and the customer's own
 * words found, labelled by a classifier of some thirty topics, read clause by clause for topics, sentiment and emotion. Making the topics
 * is grouping.bench.
 */
export const bench: Bench = {
  title: `Reading ${total} contacts`,
  async run() {
    const texts = contactsOf300(total);
    const { topics, assignment } = await groupTexts({ texts: texts.slice(0, sample) });
    const classifier = trainClassifier(
      texts
        .slice(0, sample)
        .map((text, row) => ({ text, labels: assignment[row]! < 0 ? [] : [assignment[row]!] })),
      { labels: topics.map(({ name }) => name), kind: "single" },
    );
    const labels = {
      version: 1,
      kind: "single" as const,
      bytes: classifierToBytes(classifier),
      placeOf: topics.map((_, topic) => topic),
      thresholds: topics.map(() => 0),
    };
    const cpu = process.cpuUsage();
    const steps: Measure[] = [];
    const step = async <T>(what: string, work: () => T): Promise<T> => {
      const { seconds, result } = await timed(work);
      steps.push({ what: `  ${what}`, value: seconds, unit: "s" });
      return result;
    };
    const { seconds } = await timed(async () => {
      const masked = await step("personal data", () => texts.map((text) => mask(text).text));
      await step("language", () => masked.map((text) => detectLanguage(text)));
      const ranges = rangesOf(total, partsFor(total));
      const parts = openParts({ texts: masked, marks: masked.map(() => null), labels }, ranges);
      try {
        await step("own words and labels", () => Promise.all(parts.map((part) => part.begin(unheard))));
        await step("topics and feelings by clause", () =>
          Promise.all(parts.map((part, at) => part.finish(placesIn(topics, ranges[at]!), unheard))),
        );
      } finally {
        await Promise.all(parts.map((part) => part.stop()));
      }
    });
    const { user, system } = process.cpuUsage(cpu);
    return [
      ...steps,
      { what: "whole, by the clock", value: seconds, unit: "s", most: 60 },
      { what: "whole, processor time", value: (user + system) / 1e6, unit: "s" },
      { what: "peak memory", value: process.resourceUsage().maxRSS / 1024, unit: "MB" },
    ];
  },
};

const unheard = () => undefined;

/** Places of a range of rows of which the classifier alone knows the topics. */
function placesIn(topics: readonly { signature: TopicSignature }[], { from, to }: RowRange): PartPlaces {
  return {
    signatures: topics.map(({ signature }) => signature),
    assignment: new Int32Array(to - from).fill(-1),
    confidence: new Float32Array(to - from),
    closed: new Set(),
    learnt: undefined,
  };
}
