import { inWorkspace } from "../../store/transaction.ts";
import { askMetered, type ModelAccess, mostTokens, requireSettings } from "./ask-model.ts";

const system = "You are asked whether you can be reached. Answer with the JSON object given.";
const user = '{"ok": true}';
const maxTokens = 1000;

/** Asks the model in force the shortest question, and for one embedding where a model for them is named. */
export async function testModel(access: ModelAccess) {
  const { lent, actor } = access;
  const settings = await inWorkspace(lent.store, actor.workspace.id, requireSettings, "read");
  const begun = performance.now();
  const model = settings.chat_model;
  const reply = await askMetered(access, {
    purpose: "test",
    model,
    most: mostTokens(system, user, maxTokens),
    send: (asked) => asked.chat({ model, system, user, maxTokens }),
  });
  const milliseconds = Math.round(performance.now() - begun);
  const embedModel = settings.embed_model;
  const embedded = embedModel
    ? await askMetered(access, {
        purpose: "embeddings",
        model: embedModel,
        most: { tokensIn: 10, tokensOut: 0 },
        send: (asked) => asked.embed({ model: embedModel, texts: ["test"] }),
      })
    : null;
  return {
    milliseconds,
    tokens: reply.tokensIn + reply.tokensOut,
    embeddingWidth: embedded?.vectors[0]?.length ?? null,
  };
}
