import { classify } from "../src/core/classify/classify.ts";
import { trainClassifier } from "../src/core/classify/train-classifier.ts";
import { ownWords } from "../src/core/contact-text/own-words.ts";
import { mask } from "../src/core/text/mask.ts";
import { detectLanguage } from "../src/understand/grouping/detect-language.ts";
import { groupTexts } from "../src/understand/grouping/group-texts.ts";
import { readContact } from "../src/understand/mentions/read-contact.ts";
import { TopicIndex } from "../src/understand/mentions/topic-index.ts";
import { type Bench, type Measure, timed } from "./bench.ts";
import { contactsOf300 } from "./contacts-of-300.ts";

const total = 100_000;
/** From so many contacts the topics and the classifier are made, before the clock starts. */
const sample = 4_000;

/**
 * 100,000 contacts of about 300 characters read in one thread: masked, their language and the customer's own words found, labelled by a
 * classifier of some thirty topics, read clause by clause for topics, sentiment and emotion. Making the topics is grouping.bench.
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
    const index = new TopicIndex(topics.map(({ signature }) => signature));
    const weights = topics.map(({ signature }) => new Map(signature.weights));
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
      const own = await step("own words", () => masked.map((text) => ownWords(text)));
      const { values } = await step("labels", () =>
        classify(
          classifier,
          own.map(({ text }) => text),
        ),
      );
      await step("topics and feelings by clause", () =>
        own.map((words, row) =>
          readContact(words, { index, weights, given: [best(values, row, topics.length)], mark: null }),
        ),
      );
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

function best(values: Float32Array, row: number, labels: number): { topic: number; confidence: number } {
  let topic = 0;
  for (let label = 1; label < labels; label++) {
    if (values[row * labels + label]! > values[row * labels + topic]!) topic = label;
  }
  return { topic, confidence: values[row * labels + topic]! };
}
