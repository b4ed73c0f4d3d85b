import { listSegmentSets, type SegmentSet } from "../../listen/segments/segment-sets.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { mostSegments } from "./watch-terms.ts";

/**
 * Saved segments that are watched: those that everybody may see, chosen by attributes alone. Where contacts, marks or time decide who
 * belongs, today's members say nothing of what was usual: customers "with a contact this week" had none in the weeks before.
 */
export async function listWatchedSegments(tx: WorkspaceTx, timeZone: string): Promise<SegmentSet[]> {
  const everybody = { id: "system", seesPersonalData: false, workspace: { timeZone } };
  const segments = await listSegmentSets(tx, everybody);
  return segments.filter(({ byAttributes }) => byAttributes).slice(0, mostSegments);
}
