import { Fault } from "../../core/kit/fault.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { ModelAccess } from "./ask-model.ts";
import { embedTexts } from "./embed-texts.ts";
import { findSettings } from "./queries.ts";

/** Vectors of texts, one for each in order, or why there are none. */
export type TextVectors =
  | { model: string; vectors: number[][]; fault: null }
  | { model: string; fault: Fault };

/**
 * Vectors where the company has named a model for them. A model that does not answer stops nothing: whoever asks goes on by the words,
 * and tells the fault.
 * @param onTexts told how many texts are done; may throw to stop
 * @returns null where no model for embeddings is named
 */
export async function textVectors(
  access: ModelAccess,
  texts: readonly string[],
  onTexts: (done: number) => Promise<void> = async () => undefined,
): Promise<TextVectors | null> {
  const { lent, actor } = access;
  const settings = await inWorkspace(lent.store, actor.workspace.id, findSettings, "read");
  const model = settings?.embed_model;
  if (!model) return null;
  try {
    return { model, vectors: await embedTexts(access, texts, { onTexts }), fault: null };
  } catch (problem) {
    if (!isModelFault(problem)) throw problem;
    return { model, fault: problem };
  }
}

/** Somebody else's doing: the model, its address, its price. */
export function isModelFault(problem: unknown): problem is Fault {
  return problem instanceof Fault && problem.code.startsWith("model.");
}
