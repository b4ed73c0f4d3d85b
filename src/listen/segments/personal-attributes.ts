import { conditionsIn, type SegmentNode } from "../../core/segments/definition.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { mostValues } from "../feedback/attribute-queries.ts";
import { readSpreads } from "./field-queries.ts";

/**
 * Whether an attribute tells customers apart one by one, so that a condition on it may name a person: more values than anybody chooses
 * among, and of numbers nearly one for each.
 */
export function namesPeople({
  values,
  customers,
  isNumber,
}: {
  values: number;
  customers: number;
  isNumber: boolean;
}): boolean {
  return values > mostValues && (!isNumber || values > customers / 2);
}

/** The first attribute of a definition that may name a person; null where none does. */
export async function findPersonalAttribute(
  tx: WorkspaceTx,
  definition: SegmentNode,
): Promise<string | null> {
  const asked = conditionsIn(definition).flatMap((each) =>
    each.on === "attribute" && !("missing" in each.value) ? [{ of: each.of, name: each.name }] : [],
  );
  const spreads = await readSpreads(tx, asked);
  const personal = spreads.find(namesPeople);
  return personal ? asked[personal.at].name : null;
}
