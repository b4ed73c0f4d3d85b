import type { Lent } from "../../access/route.ts";
import { Fault } from "../../core/kit/fault.ts";
import type { RunningJob } from "../../store/jobs.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { companyAccess } from "../model/company-access.ts";
import { embedTexts } from "../model/embed-texts.ts";
import { findSettings } from "../model/queries.ts";

/** Vectors of the labelled texts by the company's embeddings model, or why there are none. */
export type ExampleVectors =
  | { model: string; vectors: number[][]; fault: null }
  | { model: string; fault: Fault };

/**
 * Asks for vectors of texts where the company has named a model for them. A model that does not answer stops nothing: the words alone
 * are learnt from, and the fault is told beside the quality.
 * @returns null where no model for embeddings is named
 * @throws job.cancelled
 */
export async function vectorsOf(
  lent: Lent,
  job: RunningJob,
  texts: readonly string[],
): Promise<ExampleVectors | null> {
  const settings = await inWorkspace(lent.store, job.workspaceId, findSettings, "read");
  const model = settings?.embed_model;
  if (!model) return null;
  try {
    const access = await companyAccess(lent, job);
    const onTexts = (done: number) => job.report({ phase: "vectors", done, total: texts.length });
    const vectors = await embedTexts(access, texts, { onTexts });
    return { model, vectors, fault: null };
  } catch (problem) {
    if (!isModelFault(problem)) throw problem;
    return { model, fault: problem };
  }
}

/** Somebody else's doing: the model, its address, its price. */
export function isModelFault(problem: unknown): problem is Fault {
  return problem instanceof Fault && problem.code.startsWith("model.");
}
