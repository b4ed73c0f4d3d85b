import { describe, expect, it } from "vitest";
import {
  codeOf,
  goodName,
  modelQuotes,
  modelSettings,
  modelWorld,
} from "../../../test/worlds/model-world.ts";
import { embedTexts } from "./embed-texts.ts";
import { labelTexts } from "./label-texts.ts";
import { draftWhyChain } from "./uses.ts";

const made = modelWorld();
const quotes = modelQuotes;
const settings = modelSettings;
const access = () => ({ lent: made.world.lent, actor: made.actor });

describe("a why-chain", () => {
  const late = [{ n: 1, words: "опоздал на два часа" }];
  const step = (why: string, evidence: object[], steps: object[] = []) => ({
    why,
    fix: "people",
    evidence,
    steps,
  });

  it("has only steps that quotes show; what hangs under a refused one moves up", async () => {
    made.answer = () =>
      JSON.stringify({
        steps: [
          step("Курьер приезжает позже обещанного", late, [
            step("Человеческий фактор", late, [
              step("Еда остывает в дороге", [{ n: 2, words: "привезли холодным" }]),
            ]),
            step("Курьеров мало", [{ n: 1, words: "курьеров мало" }]),
          ]),
        ],
      });
    const examples = [{ topic: "Поздно привезли", steps: [{ why: "Мало курьеров", fix: null, steps: [] }] }];
    expect(await draftWhyChain(access(), { topic: "Курьер опоздал", quotes, examples })).toEqual([
      {
        why: "Курьер приезжает позже обещанного",
        fix: "people",
        evidence: [{ quote: 0, from: 7, to: 26 }],
        steps: [
          {
            why: "Еда остывает в дороге",
            fix: "people",
            evidence: [{ quote: 1, from: 6, to: 23 }],
            steps: [],
          },
        ],
      },
    ]);
    expect(made.model.asked[0].user).toContain("Мало курьеров");
  });

  it("is refused whole when nothing holds", async () => {
    made.answer = () =>
      JSON.stringify({ steps: [step("Качество сервиса", late), step("Потеря данных", [])] });
    const asked = { topic: "Курьер опоздал", quotes, examples: [] };
    expect(await codeOf(draftWhyChain(access(), asked))).toBe("model.no-evidence");
  });
});

describe("labels", () => {
  const topics = [
    { id: "late", name: "Опоздание" },
    { id: "cold", name: "Холодная еда" },
  ];
  const heldOut = [
    { text: "Опять курьер опоздал", topicIds: ["late"] },
    { text: "Еда холодная и курьер опоздал", topicIds: ["late", "cold"] },
    { text: "Спасибо, вкусно", topicIds: [] },
  ];
  const labels = JSON.stringify({
    texts: [
      { n: 1, topics: [{ id: "T1", confidence: 0.9, words: "курьер опоздал" }] },
      {
        n: 2,
        topics: [
          { id: "T1", confidence: 0.4, words: "еда" },
          { id: "T2", confidence: 0.8, words: "Еда холодная" },
        ],
      },
    ],
  });

  it("carry the span of words that stand there", async () => {
    made.answer = () => labels;
    const texts = heldOut.map(({ text }) => text);
    expect(await labelTexts(access(), { texts, topics })).toEqual([
      [{ topicId: "late", confidence: 0.9, span: { from: 6, to: 20 } }],
      [
        { topicId: "cold", confidence: 0.8, span: { from: 0, to: 12 } },
        { topicId: "late", confidence: 0.4, span: null },
      ],
      [],
    ]);
  });

  it("are asked for twenty texts at a time", async () => {
    made.answer = () => '{"texts": []}';
    const texts = Array.from({ length: 45 }, (_, i) => `Текст номер ${i}`);
    expect(await labelTexts(access(), { texts, topics })).toHaveLength(45);
    expect(made.model.asked).toHaveLength(3);
  });
});

describe("embeddings", () => {
  it("are asked for once a text, masked, and kept", async () => {
    const first = await embedTexts(access(), ["Звоните +7 916 123-45-67", "курьер", "курьер", ""]);
    expect(first[1]).toEqual(first[2]);
    expect(made.model.embedded).toEqual(["Звоните ‹phone 1›", "курьер", "."]);
    await embedTexts(access(), ["курьер", "еда"]);
    expect(made.model.embedded).toHaveLength(4);
    await made.owner.put("/model/settings", { ...settings, embedModel: null });
    expect(await codeOf(embedTexts(access(), ["курьер"]))).toBe("model.no-embeddings");
  });
});

describe("the topic page's buttons", () => {
  it("give a name and a summary with the contacts that show it", async () => {
    expect((await made.owner.post(`/topics/${made.topicId}/name-draft`)).body).toEqual(goodName);
    made.answer = () =>
      JSON.stringify({
        sentences: [
          {
            text: "Курьер опаздывает",
            evidence: [
              { n: 1, words: "опоздал" },
              { n: 2, words: "опоздал" },
            ],
          },
        ],
      });
    const { body, status } = await made.owner.post<{ sentences: { quotes: { snippet: string }[] }[] }>(
      `/topics/${made.topicId}/summary`,
    );
    expect(status).toBe(200);
    expect(body.sentences[0].quotes[0].snippet).toContain("опоздал");
    expect((await made.owner.post(`/topics/${crypto.randomUUID()}/summary`)).text).toContain("topic.missing");
  });
});
