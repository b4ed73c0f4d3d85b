import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { newId } from "../../store/new-id.ts";
import { inTransaction, inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import type { Actor } from "../actor.ts";
import { accessFault, type acceptInvitationBody, type invitationBody } from "../contract.ts";
import { hashSecret } from "../identify.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Lent, SignedIn } from "../route.ts";
import { findUserByEmail, insertUser } from "../sign-in/queries.ts";
import * as queries from "./invitation-queries.ts";
import { insertMember } from "./queries.ts";

const invitationDays = 14;

/** Invites by a link that is shown once; who opens it becomes a member. An earlier open invitation of this address is replaced. */
export async function createInvitation(
  tx: WorkspaceTx,
  actor: Actor,
  input: z.infer<typeof invitationBody>,
  now: Date,
  origin: string,
) {
  const email = input.email.toLowerCase();
  if (await queries.findMemberByEmail(tx, email)) throw accessFault("invitation.already-member", { email });
  await queries.deleteOpenInvitations(tx, email);
  const token = randomBytes(32).toString("base64url");
  const invitation = {
    id: newId(),
    email,
    role: input.role,
    seesPersonalData: input.seesPersonalData,
    createdAt: now,
    expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
  };
  await queries.insertInvitation(tx, { ...invitation, tokenHash: hashSecret(token), invitedBy: actor.name });
  return { ...queries.invitationView(invitation), token, link: `${origin}/invitation/${token}` };
}

/** What the invitation's page shows before it is accepted. */
export async function openInvitation(lent: Lent, token: string) {
  const row = await queries.findOpenInvitation(lent.store, hashSecret(token));
  if (!row) throw accessFault("invitation.missing");
  const user = await inTransaction(lent.store, (db) => findUserByEmail(db, row.email));
  return { email: row.email, company: row.company, role: row.role, hasAccount: user !== undefined };
}

/** Makes the invited person a member: a signed-in one with that address, or a new one with a name and a password. */
export async function acceptInvitation(
  lent: Lent,
  token: string,
  input: z.infer<typeof acceptInvitationBody>,
  user: SignedIn | null,
  now: Date,
): Promise<void> {
  const row = await queries.findOpenInvitation(lent.store, hashSecret(token));
  if (!row) throw accessFault("invitation.missing");
  const hash = input.password ? await (await lent.auth.$context).password.hash(input.password) : null;
  await inWorkspace(lent.store, row.workspace_id, async (tx) => {
    // Taken first, so that of two clicks on one link the second finds it accepted.
    if (!(await queries.markAccepted(tx, row.id, now))) throw accessFault("invitation.missing");
    const known = await findUserByEmail(tx.db, row.email);
    if (known && known.id !== user?.id) throw accessFault("invitation.sign-in", { email: row.email });
    if (!known && (!hash || !input.name)) throw accessFault("invitation.needs-password");
    const userId =
      known?.id ??
      (await insertUser(tx.db, {
        name: input.name!,
        email: row.email,
        locale: row.locale,
        passwordHash: hash!,
      }));
    const id = newId();
    await insertMember(tx, { id, userId, role: row.role, seesPersonalData: row.sees_personal_data });
    await recordAudit(tx, { kind: "member", id, name: known?.name ?? input.name! } as Actor, now, {
      action: "member.joined",
      target: id,
      facts: { email: row.email, role: row.role },
    });
  });
}
