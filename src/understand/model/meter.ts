import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { type Facts, fill, type FaultText, type Locale } from "../../core/kit/fault.ts";
import { modelFault } from "../../outside/model/model-fault.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type meterReply, type ModelPurpose, modelPurposes, modelUseFault } from "./contract.ts";
import * as queries from "./queries.ts";

type Meter = z.infer<typeof meterReply>;
type Usage = Meter["total"];

const shownErrors = 10;
const micros = 1e6;
const nothing: Usage = { calls: 0, kept: 0, failed: 0, tokensIn: 0, tokensOut: 0, cost: 0 };

/** What this calendar month took, by purpose, and the last faults as sentences. */
export async function getMeter(tx: WorkspaceTx, actor: Actor, now: Date, locale: Locale): Promise<Meter> {
  const { timeZone, currency } = actor.workspace;
  const since = await queries.monthStart(tx, now, timeZone);
  const settings = await queries.findSettings(tx);
  const rows = await queries.usageSince(tx, since);
  const byPurpose = rows.flatMap((row) => {
    const purpose = purposeOf(row.purpose);
    return purpose ? [{ purpose, ...usageOf(row) }] : [];
  });
  const failed = await queries.listFailed(tx, shownErrors);
  return {
    currency,
    since: since.toISOString(),
    total: byPurpose.reduce(added, nothing),
    byPurpose,
    cap: settings ? settings.cap_micros / micros : null,
    errors: failed.flatMap(({ at, purpose: told, fault, fault_facts: facts }) => {
      const purpose = purposeOf(told);
      if (!purpose || fault === null) return [];
      return [
        { at: at.toISOString(), purpose, code: fault, sentence: sentenceOf(fault, facts ?? {}, locale) },
      ];
    }),
  };
}

/** A purpose of a later version of the product is not told by this one. */
function purposeOf(told: string): ModelPurpose | undefined {
  return modelPurposes.find((each) => each === told);
}

function usageOf(row: queries.UsageRow): Usage {
  return {
    calls: row.calls,
    kept: row.kept,
    failed: row.failed,
    tokensIn: row.tokens_in,
    tokensOut: row.tokens_out,
    cost: row.cost_micros / micros,
  };
}

function added(sum: Usage, next: Usage): Usage {
  return {
    calls: sum.calls + next.calls,
    kept: sum.kept + next.kept,
    failed: sum.failed + next.failed,
    tokensIn: sum.tokensIn + next.tokensIn,
    tokensOut: sum.tokensOut + next.tokensOut,
    cost: sum.cost + next.cost,
  };
}

function sentenceOf(code: string, facts: Facts, locale: Locale): string {
  const texts: Record<string, FaultText> = { ...modelFault.texts, ...modelUseFault.texts };
  return fill((texts[code] ?? modelUseFault.texts["model.broken"])[locale], facts);
}
