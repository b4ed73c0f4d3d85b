import { describe, expect, it } from "vitest";
import { adviceOf } from "./advice.ts";
import { guessSeparator, guessTextAndLabel } from "./guess-label-columns.ts";
import { guessesOf } from "./pool-guesses.ts";
import { topicsNow } from "./topics-now.ts";
import { answersByText, isDisputed, truthOf } from "./true-labels.ts";

describe("columns of a labelled file", () => {
  const rows = [
    ["1", "The card was lost on the way", "card"],
    ["2", "The loan costs more than was promised", "loan"],
    ["3", "Where is my new card, it is a week", "card"],
  ];

  it("are the longest words and what repeats beside them, or what is called a label", () => {
    expect(guessTextAndLabel(["n", "said", "what"], rows)).toEqual({ text: 1, label: 2 });
    expect(guessTextAndLabel(["метка", "said", "what"], rows)).toEqual({ text: 1, label: 0 });
  });

  it("a sign stands between labels only where its parts repeat", () => {
    expect(guessSeparator(["bill; app", "app", "bill"])).toBe(";");
    expect(guessSeparator(["Cards, lost", "Cards, stolen", "Loans"])).toBe("");
    expect(guessSeparator([])).toBe("");
  });
});

describe("guesses at texts without labels", () => {
  it("are most uncertain between two equals, and teach nothing where nothing is known", () => {
    const scores = { labels: 2, rows: 3, values: Float32Array.of(0.5, 0.5, 0.75, 0.25, 0, 0) };
    expect(guessesOf(scores, "single").map(({ uncertainty }) => uncertainty)).toEqual([1, 0.5, 0]);
    expect(guessesOf(scores, "multi").map(({ uncertainty }) => uncertainty)).toEqual([1, 0.5, 0]);
    expect(guessesOf(scores, "single")[1]).toMatchObject({ labels: [0, 1], chances: [0.75, 0.25] });
  });
});

describe("what people say", () => {
  const topics = topicsNow([
    { id: "a", name: "Card", names: ["Card"], status: "accepted", merged_into: null },
    { id: "b", name: "Old card", names: ["Old card"], status: "merged", merged_into: "a" },
    { id: "c", name: "Gone", names: ["Gone"], status: "gone", merged_into: null },
  ]);
  const row = (person: string, topic_ids: string[]) => ({
    customer_id: "k",
    feedback_id: "f",
    person_id: person,
    person_name: person,
    topic_ids,
  });

  it("is one answer once their topics are merged", () => {
    const [said] = answersByText([row("x", ["a"]), row("y", ["b"])], topics);
    expect(isDisputed(said)).toBe(false);
    expect(truthOf(said, new Map())).toEqual(["a"]);
  });

  it("is no answer when all its topics are gone, but none of these is one", () => {
    expect(answersByText([row("x", ["c"])], topics)).toEqual([]);
    const [said] = answersByText([row("x", []), row("y", ["a"])], topics);
    expect(truthOf(said, new Map())).toBeNull();
    expect(truthOf(said, new Map([["f", { topicIds: [], by: "z" }]]))).toEqual([]);
  });
});

describe("where more labels help", () => {
  const topic = (id: string, examples: number) => ({
    id,
    name: id,
    status: "accepted" as const,
    examples,
    rating: null,
  });

  const next = (topicId: string, value: number) => ({
    topicId,
    examples: 5,
    f1: 0.6,
    gain: { value, low: 0, high: 0.4 },
  });

  it("is where the learning curve expects most, of the topics that stand", () => {
    const known = { known: true as const, value: [next("gone", 0.3), next("few", 0.2), next("many", 0.1)] };
    expect(adviceOf([topic("many", 100), topic("few", 7)], known)).toEqual({
      topicId: "few",
      examples: 7,
      f1: 0.6,
      gain: { value: 0.2, low: 0, high: 0.4 },
    });
    expect(adviceOf([topic("many", 70)], { known: true, value: [next("many", 0.001)] })).toBeNull();
  });

  it("is a topic with too few labels to be judged where the curve expects nothing", () => {
    const flat = { known: true as const, value: [next("many", 0)] };
    const advice = { topicId: "few", examples: 1, f1: null, gain: null };
    expect(adviceOf([topic("many", 70), topic("few", 1)], flat)).toEqual(advice);
  });

  it("is the topic with the fewest labels before there is a curve, and nothing is promised", () => {
    const advice = { topicId: "few", examples: 5, f1: null, gain: null };
    expect(adviceOf([topic("many", 100), topic("few", 5), topic("untouched", 0)], null)).toEqual(advice);
    expect(adviceOf([topic("untouched", 0)], null)).toBeNull();
  });
});
