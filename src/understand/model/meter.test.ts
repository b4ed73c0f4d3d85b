import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { codeOf, modelQuotes, modelSettings, modelWorld } from "../../../test/worlds/model-world.ts";
import { modelFault } from "../../outside/model/model-fault.ts";
import { nameTopic } from "./uses.ts";

const made = modelWorld();
const quotes = modelQuotes;
const settings = modelSettings;
const access = () => ({ lent: made.world.lent, actor: made.actor });

describe("the meter", () => {
  it("counts tokens and money by purpose; the same question costs once", async () => {
    await made.owner.post(`/topics/${made.topicId}/name-draft`);
    await made.owner.post(`/topics/${made.topicId}/name-draft`);
    expect(made.model.asked).toHaveLength(1);
    const { body } = await made.owner.get<{ total: Record<string, number>; byPurpose: object[] }>(
      "/model/meter",
    );
    expect(body.byPurpose).toMatchObject([{ purpose: "name-topic", calls: 2, kept: 1, failed: 0 }]);
    const { tokensIn, tokensOut, cost } = body.total;
    expect(cost).toBeCloseTo((tokensIn * 1000 + tokensOut * 2000) / 1e6, 5);
    expect(cost).toBeGreaterThan(0);
  });

  it("lets no question through that might pass the cap, and no two together", async () => {
    await made.owner.put("/model/settings", { ...settings, monthlyCap: 0 });
    const refused = await made.owner.post(`/topics/${made.topicId}/name-draft`);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain("0 of 0 USD");
    expect(made.model.asked).toHaveLength(0);
    // One question sets at most 2,000 tokens of the answer aside: 4 dollars and the question.
    await made.owner.put("/model/settings", { ...settings, monthlyCap: 7 });
    const quick = made.model.chat;
    made.model.chat = async (ask) => {
      await sleep(300);
      return await quick(ask);
    };
    const both = await Promise.all([
      codeOf(nameTopic(access(), { quotes, words: ["опоздал"] })),
      codeOf(nameTopic(access(), { quotes, words: ["курьер"] })),
    ]);
    expect(both.sort()).toEqual(["answered", "model.over-cap"]);
    // What was set aside and not needed is free again.
    expect(await codeOf(nameTopic(access(), { quotes, words: ["заказ"] }))).toBe("answered");
  });

  it("tells the last errors as sentences, and counts what may have been paid", async () => {
    made.answer = () => {
      throw modelFault("model.cut-off", { tokens: 2000 });
    };
    await made.owner.post(`/topics/${made.topicId}/name-draft`);
    made.answer = () => {
      throw modelFault("model.key-refused", { status: 401 });
    };
    await made.owner.post("/model/test");
    const { body } = await made.owner.get<{ total: { cost: number; failed: number }; errors: object[] }>(
      "/model/meter",
    );
    expect(body.errors).toMatchObject([
      { purpose: "test", code: "model.key-refused", sentence: expect.stringContaining("code 401") },
      { purpose: "name-topic", code: "model.cut-off" },
    ]);
    expect(body.total.failed).toBe(2);
    expect(body.total.cost).toBeGreaterThan(4);
  });

  it("counts the test of the connection, too", async () => {
    made.answer = () => '{"ok": true}';
    const { body } = await made.owner.post<{ embeddingWidth: number }>("/model/test");
    expect(body.embeddingWidth).toBe(8);
    const meter = await made.owner.get<{ byPurpose: { purpose: string }[] }>("/model/meter");
    expect(meter.body.byPurpose.map(({ purpose }) => purpose).sort()).toEqual(["embeddings", "test"]);
  });
});
