import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type CostModel, costModelSchema } from "./contract.ts";
import { understandFault } from "../contract.ts";
import { defaultCostModel } from "./default-cost-model.ts";
import * as queries from "./queries.ts";

/** The cost model in force: the company's latest, else the default of its currency (version 0). */
export async function getCostModel(tx: WorkspaceTx, actor: Actor) {
  const { currency } = actor.workspace;
  const row = await queries.findLatestModel(tx);
  return row
    ? { version: row.version, model: costModelSchema.parse(row.model), currency, isDefault: false }
    : { version: 0, model: defaultCostModel(currency), currency, isDefault: true };
}

/** Puts a new version in force; all money on every screen follows it at once. */
export async function changeCostModel(tx: WorkspaceTx, actor: Actor, model: CostModel) {
  const { version } = await getCostModel(tx, actor);
  const saved = await queries.insertModel(tx, {
    version: version + 1,
    model: JSON.stringify(model),
    createdBy: actor.name,
  });
  if (!saved) throw understandFault("costs.changed-meanwhile");
  return await getCostModel(tx, actor);
}
