import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { usualLeavingEvents } from "../facts.ts";
import type { RfmSettings } from "./contract.ts";

/** What a definition leaves to the company: its clock, the end of its records, what means leaving, what a purchase is. */
export type SegmentFrame = {
  workspaceId: string;
  timeZone: string;
  /** The day after the last one with a contact: days are counted back from it, so that a file of last year is read as of its end. */
  end: string;
  /** The company has said something; else `end` is the day after today. */
  hasContacts: boolean;
  leavingEvents: string[];
  rfm: RfmSettings | null;
};

type Row = {
  end: string;
  hasContacts: boolean;
  leavingEvents: string[] | null;
  event: string | null;
  money: string | null;
  isMinor: boolean;
};

/** Reads the frame from ends of indexes and two rows of settings. Contacts of the future do not count. */
export async function readFrame(
  tx: WorkspaceTx,
  { workspace: { timeZone } }: { workspace: { timeZone: string } },
): Promise<SegmentFrame> {
  const { workspaceId } = tx;
  const { rows } = await sql<Row>`
    select to_char((coalesce(seen.at, now()) at time zone ${timeZone}) + interval '1 day', 'YYYY-MM-DD') as "end",
      seen.at is not null as "hasContacts", costs."leavingEvents", rfm.event, rfm.money,
      coalesce(rfm.is_minor, false) as "isMinor"
    from (select max(occurred_at) as at from feedback where workspace_id = ${workspaceId} and occurred_at <= now()) seen
    left join (select model -> 'leavingEvents' as "leavingEvents" from cost_models
      where workspace_id = ${workspaceId} order by version desc limit 1) costs on true
    left join (select event, money, is_minor from rfm_settings where workspace_id = ${workspaceId}) rfm on true`.execute(
    tx.db,
  );
  const { end, hasContacts, leavingEvents, event, money, isMinor } = rows[0];
  return {
    workspaceId,
    timeZone,
    end,
    hasContacts,
    leavingEvents: leavingEvents ?? [...usualLeavingEvents],
    rfm: event === null ? null : { event, money, isMinor },
  };
}
