import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { type Locale, locales } from "../../core/kit/fault.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type PromptName, promptNames, type promptReply } from "./contract.ts";
import { alwaysSaid, ourPrompts } from "./our-prompts.ts";
import * as queries from "./queries.ts";

type Prompt = z.infer<typeof promptReply>;

/** Every prompt as it is in force, with the product's own and all earlier versions. */
export async function listPrompts(tx: WorkspaceTx) {
  const rows = await queries.listPrompts(tx);
  const prompts = promptNames.flatMap((name) =>
    locales.map((locale): Prompt => {
      const own = rows.filter((row) => row.name === name && row.locale === locale);
      const ours = ourPrompts[name][locale];
      return {
        name,
        locale,
        ours,
        text: own[0]?.text ?? ours,
        version: own[0]?.version ?? 0,
        history: own.map((row) => ({
          version: row.version,
          text: row.text,
          by: row.created_by,
          at: row.created_at.toISOString(),
        })),
      };
    }),
  );
  return { prompts, always: alwaysSaid };
}

/** The words in force. */
export async function findPrompt(tx: WorkspaceTx, name: PromptName, locale: Locale): Promise<string> {
  const { prompts } = await listPrompts(tx);
  return prompts.find((each) => each.name === name && each.locale === locale)!.text;
}

/** A new version; null goes back to the product's own, and is a version, too. */
export async function changePrompt(
  tx: WorkspaceTx,
  actor: Actor,
  { name, locale }: { name: PromptName; locale: Locale },
  text: string | null,
  now: Date,
): Promise<Prompt> {
  await queries.insertPrompt(tx, { name, locale, text, createdBy: actor.name, at: now });
  const { prompts } = await listPrompts(tx);
  return prompts.find((each) => each.name === name && each.locale === locale)!;
}
