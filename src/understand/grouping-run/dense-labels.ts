import type { WorkspaceTx } from "../../store/transaction.ts";
import { findDenseInUse } from "../labels/classifier-in-use.ts";
import type { LabelWish } from "../mentions/label-texts.ts";

const never = 2;

/**
 * The classifier in use with what vectors say of these contacts, where its version reads with them; a contact without a vector is read
 * by its words.
 * @param ids of the contacts, in the order of the texts
 */
export async function withVectors(
  tx: WorkspaceTx,
  labels: LabelWish | undefined,
  ids: readonly string[],
): Promise<LabelWish | undefined> {
  const dense = labels && (await findDenseInUse(tx));
  // Another version was put in use since the topics were read: its own grouping follows.
  if (!labels || !dense || dense.version !== labels.version) return labels;
  return {
    ...labels,
    dense: {
      share: dense.share,
      thresholds: dense.thresholds.map((least, label) => (labels.placeOf[label] < 0 ? never : least)),
      chances: ids.map((id) => dense.chances.get(id) ?? null),
    },
  };
}
