import { beforeAll, describe, expect, it } from "vitest";
import { fewTopics, themes } from "../../../test/worlds/few-topics.ts";
import { classifierToBytes } from "../../core/classify/classifier-bytes.ts";
import { trainClassifier } from "../../core/classify/train-classifier.ts";
import { learnSignatures, termCounts } from "../../core/text/topic-signature.ts";
import { type ContactsReading, type ContactsWish, readContacts } from "./read-contacts.ts";

/** Contacts on four accepted topics, given by a classifier that knows three of them; vectors speak for every fifth contact. */
const told = fewTopics(400);
const texts = told.map(({ text }) => text);
const labelNames = themes.slice(0, 3);
const vectorsSay = [0.05, 0.9, 0.05];
function wish(): ContactsWish {
  const known = told.filter(({ theme }) => labelNames.includes(theme));
  const classifier = trainClassifier(
    known.slice(0, 90).map(({ text, theme }) => ({ text, labels: [labelNames.indexOf(theme)] })),
    { labels: labelNames, kind: "single" },
  );
  const fixed = learnSignatures(
    themes.map((theme) => told.filter((each) => each.theme === theme).map(({ text }) => termCounts(text))),
  );
  return {
    texts,
    marks: told.map((_, row) => (row % 3 === 0 ? -1 : null)),
    fixed,
    labels: {
      version: 1,
      kind: "single",
      bytes: classifierToBytes(classifier),
      placeOf: [0, 1, 2],
      thresholds: [0.5, 0.5, 0.5],
      dense: {
        share: 0.95,
        thresholds: [0.5, 0.5, 0.5],
        chances: texts.map((_, row) => (row % 5 === 0 ? vectorsSay : null)),
      },
    },
  };
}

let alone: ContactsReading;
beforeAll(async () => {
  alone = await readContacts({ ...wish(), threads: 1 });
});

describe("contacts read by several threads", () => {
  it("say the same as read by one, each row with its own marks and vectors", async () => {
    expect(await readContacts({ ...wish(), threads: 3 })).toEqual(alone);
    const topicsOf = (row: number) => alone.mentions.topic.filter((_, at) => alone.mentions.row[at] === row);
    const byVectors = texts.flatMap((_, row) => (row % 5 === 0 ? [topicsOf(row)] : []));
    expect(byVectors.every((topics) => topics.includes(1))).toBe(true);
    expect(alone.mentions.topic.filter((topic) => topic !== 1).length).toBeGreaterThan(100);
  });

  it("end when the person cancels", async () => {
    const cancelled = new Error("cancelled");
    const onProgress = () => {
      throw cancelled;
    };
    await expect(readContacts({ ...wish(), threads: 2, onProgress })).rejects.toBe(cancelled);
  });
});
