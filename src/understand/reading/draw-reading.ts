import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { rareCauseSample } from "../../core/reading/rare-cause-sample.ts";
import { strataToDraw } from "../../core/reading/strata-to-draw.ts";
import { sampleSizeFinite } from "../../core/stats/sample-size-finite.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type NewReading, type Plan, type planQuery, readingFault } from "./contract.ts";
import * as queries from "./queries.ts";

/** How many texts to read, of those under the filter, for an error and for a rare cause. */
export async function planReading(
  tx: WorkspaceTx,
  actor: Actor,
  { margin, level, rareShare, rareTimes, ...filter }: z.infer<typeof planQuery>,
): Promise<Plan> {
  const { contacts, texts } = await queries.countTexts(tx, await prepareFilter(tx, actor, filter));
  if (texts === 0) return { contacts, texts, forMargin: null, forRare: null };
  return {
    contacts,
    texts,
    forMargin: sampleSizeFinite({ population: texts, margin }, level),
    forRare: rareCauseSample({ share: rareShare, times: rareTimes, population: texts }, level),
  };
}

/** Draws texts at random by groups and keeps them as a reading. */
export async function createReading(
  tx: WorkspaceTx,
  actor: Actor,
  { name, filter, groupBy, size, margin, level, seed }: NewReading,
  now: Date,
): Promise<{ id: string }> {
  const grouping = {
    filter: await prepareFilter(tx, actor, filter),
    groupBy,
    timeZone: actor.workspace.timeZone,
  };
  const named = await queries.countStrata(tx, grouping);
  const population = named.reduce((sum, stratum) => sum + stratum.size, 0);
  if (population < 2) throw readingFault("reading.no-texts");
  const strata = strataToDraw(named, size);
  const id = newId();
  // The tail of a new id is random.
  const ownSeed = seed ?? Number.parseInt(id.slice(-7), 16);
  const drawn = await queries.drawTexts(tx, grouping, id, strata, ownSeed);
  await queries.insertReading(
    tx,
    {
      id,
      name,
      filter,
      margin,
      level,
      seed: ownSeed,
      population,
      drawn,
      strata: strata.map((stratum) => ({
        name: stratum.names.length === 1 ? stratum.names[0]! : null,
        size: stratum.size,
        drawn: stratum.drawn,
      })),
      status: "open",
      created_by: actor.id,
      created_by_name: actor.name,
    },
    now,
  );
  return { id };
}
