import { seededRandom } from "../../src/core/kit/seeded-random.ts";
import { customerId } from "../../src/listen/customer-id.ts";
import { newId } from "../../src/store/new-id.ts";
import { inWorkspace } from "../../src/store/transaction.ts";
import type { World } from "./world.ts";

export type GamedContact = {
  customer: string;
  at: Date;
  agent: string;
  team: string;
  channel: string;
  text: string;
  score: number | null;
  handleSeconds: number;
  resolved: boolean;
};

/** What each cheat does; everybody else is honest, and no two alike. */
export const cheats = ["rushes", "hangs up", "stops in time", "types marks", "picks", "closes"] as const;
export type Cheat = (typeof cheats)[number];

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const start = Date.UTC(2025, 0, 6, 8);
const days = 84;
/** Norm that who "stops in time" is held to. */
export const target = 180;

/** Three months of a contact centre: so many honest agents, and the cheats. The same at every call. */
export function gamedContacts({
  honest = 14,
  each = 220,
  planted = cheats as readonly Cheat[],
} = {}): GamedContact[] {
  const random = seededRandom(20);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const agents = [...Array.from({ length: honest }, (_, at) => `agent-${at + 1}`), ...planted];
  const contacts: GamedContact[] = [];
  for (const [place, agent] of agents.entries()) {
    const typical = 260 * Math.exp(0.15 * normal());
    const comesBack = 0.1 * Math.exp(0.2 * normal());
    const common = { team: `team-${(place % 3) + 1}`, channel: place % 2 ? "phone" : "chat" };
    for (let n = 0; n < each; n++) {
      const day = Math.floor((n * days) / each);
      const isLater = day >= days / 2;
      const isResolved = agent === "closes" || random() < 0.75;
      const drawn = typical * Math.exp(0.6 * normal());
      const first: GamedContact = {
        ...common,
        agent,
        customer: `${agent}-${n}`,
        at: new Date(start + day * dayMs + Math.floor(random() * 10 * hourMs)),
        text: random() < 0.5 ? "" : `Question ${place}-${n} about the service`,
        score: null,
        handleSeconds: Math.max(1, Math.round(handleTime(agent, { drawn, isLater, random }))),
        resolved: isResolved,
      };
      const chance = agent === "picks" ? (isResolved ? 0.45 : 0.02) : 0.35;
      if (random() < chance) first.score = isResolved ? 5 : 2;
      contacts.push(first);
      const back = agent === "closes" || (agent === "rushes" && isLater) ? 0.42 : comesBack;
      if (random() < back) contacts.push(comeBack(first, agents[Math.floor(random() * honest)]!, random));
    }
    if (agent !== "types marks") continue;
    for (let n = 0; n < 30; n++) {
      const at = new Date(start + 40 * dayMs + 2 * hourMs + n * 90_000);
      const bare = { text: "", score: 5, handleSeconds: 240, resolved: true };
      contacts.push({ ...common, ...bare, agent, at, customer: `${agent}-marks-${n}` });
    }
  }
  return contacts;
}

function handleTime(
  agent: string,
  { drawn, isLater, random }: { drawn: number; isLater: boolean; random: () => number },
): number {
  if (agent === "rushes" && isLater) return drawn * 0.45;
  if (agent === "hangs up" && random() < 0.25) return 4 + 10 * random();
  if (agent === "stops in time" && drawn >= target && drawn < 300) return target - 1 - 15 * random();
  return drawn;
}

function comeBack(first: GamedContact, agent: string, random: () => number): GamedContact {
  const at = new Date(first.at.getTime() + dayMs * (1 + 4 * random()));
  return {
    ...first,
    agent,
    at,
    score: null,
    resolved: true,
    handleSeconds: 250,
    text: `${first.text} again`,
  };
}

/** Puts them straight into the tables. @returns their ids, in order */
export async function putGamedContacts(
  world: World,
  slug: string,
  contacts: readonly GamedContact[],
): Promise<string[]> {
  const { store } = world.lent;
  const { id: workspaceId } = await store.db
    .selectFrom("workspaces")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  const ids = contacts.map(() => newId());
  await inWorkspace(store, workspaceId, async ({ db }) => {
    const sourceId = newId();
    const source = {
      workspace_id: workspaceId,
      id: sourceId,
      name: "Contact centre",
      kind: "feedback",
    } as const;
    await db
      .insertInto("sources")
      .values({ ...source, reading: "{}" })
      .execute();
    const known = new Set<string>();
    for (let from = 0; from < contacts.length; from += 500) {
      const some = contacts.slice(from, from + 500).map((each, at) => ({
        each,
        id: ids[from + at]!,
        customer: customerId(workspaceId, { externalId: each.customer }, "").id,
      }));
      const fresh = some.filter(({ customer }) => !known.has(customer) && known.add(customer));
      await db
        .insertInto("customers")
        .values(
          fresh.map(({ each, customer }) => ({
            workspace_id: workspaceId,
            customer_id: customer,
            external_id: each.customer,
            name: null,
            email: null,
            phone: null,
            anonymous: false,
            since: null,
            attributes: "{}",
            import_id: null,
          })),
        )
        .execute();
      await db
        .insertInto("feedback")
        .values(
          some.map(({ each, id, customer }) => ({
            workspace_id: workspaceId,
            customer_id: customer,
            id,
            source_id: sourceId,
            external_id: id,
            content_hash: Buffer.from(id),
            import_id: null,
            kind: "contact" as const,
            channel: each.channel,
            touchpoint: null,
            agent: each.agent,
            team: each.team,
            occurred_at: each.at,
            language: "en",
            text: each.text,
            score: each.score,
            scale: each.score === null ? null : "csat5",
            sentiment: null,
            handle_seconds: each.handleSeconds,
            resolved_first_contact: each.resolved,
            attributes: "{}",
          })),
        )
        .execute();
    }
  });
  return ids;
}
