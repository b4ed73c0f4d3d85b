import type { z } from "zod";
import { inWorkspace } from "../../store/transaction.ts";
import { understandFault } from "../contract.ts";
import { findTopic } from "../topics/queries.ts";
import { quoteAround } from "../topics/quote-around.ts";
import type { ModelAccess } from "./ask-model.ts";
import type { nameDraftReply, summaryReply } from "./contract.ts";
import * as queries from "./queries.ts";
import { nameTopic, summarisePain } from "./uses.ts";

const quotesForName = 20;
const quotesForSummary = 40;

/** A name the model proposes for a topic; the topic stays as it is until a person takes it. @throws topic.missing */
export async function draftTopicName(
  access: ModelAccess,
  topicId: string,
): Promise<z.infer<typeof nameDraftReply>> {
  const { words, quotes } = await readTopic(access, topicId, quotesForName);
  return await nameTopic(access, { quotes: quotes.map(({ text }) => text), words });
}

/** A topic in a few sentences, each with the contacts that show it. @throws topic.missing */
export async function draftSummary(
  access: ModelAccess,
  topicId: string,
): Promise<z.infer<typeof summaryReply>> {
  const { quotes } = await readTopic(access, topicId, quotesForSummary);
  const sentences = await summarisePain(access, { quotes: quotes.map(({ text }) => text) });
  return {
    sentences: sentences.map(({ text, evidence }) => ({
      text,
      quotes: evidence.map(({ quote, from, to }) => ({
        feedbackId: quotes[quote].feedback_id,
        snippet: quoteAround(quotes[quote].text, { from, to }).snippet,
      })),
    })),
  };
}

async function readTopic({ lent, actor }: ModelAccess, topicId: string, most: number) {
  return await inWorkspace(
    lent.store,
    actor.workspace.id,
    async (tx) => {
      const topic = await findTopic(tx, topicId);
      if (!topic) throw understandFault("topic.missing");
      return { words: topic.words, quotes: await queries.listTopicQuotes(tx, topicId, most) };
    },
    "read",
  );
}
