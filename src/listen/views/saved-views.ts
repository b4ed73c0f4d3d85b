import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { feedbackFault, type savedViewBody } from "../feedback/contract.ts";
import * as queries from "./queries.ts";

export async function listViews(tx: WorkspaceTx, actor: Actor, screen: string | undefined) {
  return await queries.listViewRows(tx, actor.id, screen);
}

/** Keeps an address under a name, for its maker or for all. */
export async function createView(tx: WorkspaceTx, actor: Actor, input: z.infer<typeof savedViewBody>) {
  const view = { id: newId(), ...input, created_by: actor.id };
  if (!(await queries.insertView(tx, view))) throw feedbackFault("view.name-taken", { name: input.name });
  return { id: view.id, ...input, mine: true };
}

export async function changeView(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  input: z.infer<typeof savedViewBody>,
) {
  const namesake = await queries.findViewNamed(tx, actor.id, input.screen, input.name);
  if (namesake && namesake.id !== id) throw feedbackFault("view.name-taken", { name: input.name });
  const { name, query, shared } = input;
  const row = await queries.updateView(tx, actor.id, id, { name, query, shared });
  if (!row) throw feedbackFault("view.missing");
  return { ...row, mine: true };
}

export async function removeView(tx: WorkspaceTx, actor: Actor, id: string): Promise<void> {
  if (!(await queries.deleteView(tx, actor.id, id))) throw feedbackFault("view.missing");
}
