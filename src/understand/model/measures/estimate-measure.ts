import type { z } from "zod";
import type { Actor } from "../../../access/actor.ts";
import { tokensAtMost } from "../../../core/kit/language-model.ts";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import { costOf, mostTokens, requireSettings } from "../ask-model.ts";
import { composeAsk } from "../compose-ask.ts";
import { labelQuestion, mostAnswerTokens, textsAtOnce } from "../label-texts.ts";
import { findPrompt } from "../prompts.ts";
import { monthStart, spentSince } from "../queries.ts";
import { measureBounds, type MeasureEstimate, measureFault, type measureWish } from "./contract.ts";
import { drawTexts, planQuestions, readHeldOutSet, textsOf } from "./held-out-texts.ts";

const micros = 1e6;
/** An answer names a topic or two of each text, with the words that show it. */
const answerTokensPerText = 60;

/**
 * What a measurement would take, before anything is asked: the questions are put together as they would be sent. `likely` takes half of
 * what tokens could be at the most, as words that a model knows do; `most` sets every answer aside at its full length.
 * @throws model.none, measure.no-version, measure.old-version, measure.no-texts
 */
export async function estimateMeasure(
  tx: WorkspaceTx,
  actor: Actor,
  { version, texts }: z.infer<typeof measureWish>,
  now: Date,
): Promise<MeasureEstimate> {
  const settings = await requireSettings(tx);
  const set = await readHeldOutSet(tx, version);
  if (set.rows.length < measureBounds.least)
    throw measureFault("measure.no-texts", { version, needed: measureBounds.least });
  const drawn = drawTexts(set.rows, texts, version);
  const questions = planQuestions(set, drawn, textsAtOnce, version);
  const { locale, currency, timeZone } = actor.workspace;
  const prompt = await findPrompt(tx, "labels", locale);
  let [likely, most, longest] = [0, 0, 0];
  for (const { rows, examples } of questions) {
    const { data } = labelQuestion({ texts: rows.map(({ text }) => text), topics: set.topics, examples });
    const { system, user } = composeAsk({ name: "labels", locale, prompt, context: settings.context, data });
    const tokensIn = Math.ceil(tokensAtMost(system + user) / 2);
    likely += costOf(settings, "labels", { tokensIn, tokensOut: rows.length * answerTokensPerText });
    const setAside = costOf(settings, "labels", mostTokens(system, user, mostAnswerTokens));
    most += setAside;
    longest = Math.max(longest, setAside);
  }
  if (settings.embed_model !== null) {
    const halves = textsOf(questions).map((text) => Math.ceil(tokensAtMost(text) / 2));
    const tokens = halves.reduce((sum, each) => sum + each, 0);
    likely += costOf(settings, "embeddings", { tokensIn: tokens, tokensOut: 0 });
    most += costOf(settings, "embeddings", { tokensIn: 2 * tokens, tokensOut: 0 });
  }
  const spent = await spentSince(tx, await monthStart(tx, now, timeZone));
  return {
    texts: drawn.length,
    questions: questions.length,
    likely: likely / micros,
    most: most / micros,
    needed: (likely + longest) / micros,
    left: Math.max(0, settings.cap_micros - spent) / micros,
    currency,
  };
}
