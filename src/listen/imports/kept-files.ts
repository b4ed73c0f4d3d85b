import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { KeptFiles } from "../../access/route.ts";
import type { Store } from "../../store/connect.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { importFault, type keptFileReply } from "./contract.ts";
import { findKeptFile, insertKeptFile, type KeptFile } from "./queries.ts";

type Tools = { store: Store; files: KeptFiles };

/** Keeps a file as it comes, so that whatever an import makes of it nothing is lost. */
export async function keepFile(
  { store, files }: Tools,
  actor: Actor,
  input: { name: string; stream: Readable; limitBytes: number },
  now: Date,
): Promise<KeptFile> {
  const kept = await files.put(input.stream, input.limitBytes);
  const name = input.name.split(/[\\/]/).at(-1)!.slice(0, 255) || "file";
  try {
    return await inWorkspace(store, actor.workspace.id, (tx) =>
      insertKeptFile(tx, { ...kept, name, createdBy: actor.name, now }),
    );
  } catch (problem) {
    // Without its row nobody could ever find the file again.
    await files.remove(kept.place);
    throw problem;
  }
}

/** What is told of a kept file: all but the place where it lies. @throws import.file-missing */
export async function describeKeptFile(tx: WorkspaceTx, id: string): Promise<z.input<typeof keptFileReply>> {
  const file = await findKeptFile(tx, id);
  if (!file) throw importFault("import.file-missing");
  return viewOf(file);
}

export function viewOf({ id, name, bytes, sha256, createdAt }: KeptFile): z.input<typeof keptFileReply> {
  return { id, name, bytes, sha256, createdAt: createdAt.toISOString() };
}

/** @throws import.file-missing */
export async function getKeptFile({ store }: Tools, actor: Actor, id: string): Promise<KeptFile> {
  const file = await inWorkspace(store, actor.workspace.id, (tx) => findKeptFile(tx, id), "read");
  if (!file) throw importFault("import.file-missing");
  return file;
}
