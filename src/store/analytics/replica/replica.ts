import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "../../connect.ts";
import { isConnectionLoss } from "../../transaction.ts";
import type { AnalyticsState } from "../analytics.ts";
import type { ReplicaReason } from "../replica-reasons.ts";
import { type AttributePlace, placeOfAttribute } from "./attribute-columns.ts";
import { catchUp, fillFromRecords, forgetOldRemovals } from "./catch-up.ts";
import { askDuck, type DuckLimits, type DuckRow } from "./duck.ts";
import { createFile, fileBytes, openNewest, removeOthers, type ReplicaFile } from "./replica-file.ts";
import { findRebuildAsked, reportReplica } from "./replica-report.ts";
import { countRows, type ReplicaPosition, replicaForm } from "./replica-schema.ts";

export type ReplicaOptions = {
  folder: string;
  limits: DuckLimits;
  /** Told of whatever keeps the replica from following. */
  onTrouble(error: unknown): void;
};

/** Questions longer than this are broken off. */
const patienceMs = 120_000;
const forgetEveryMs = 3_600_000;
const reportEveryMs = 5_000;

type Current = {
  file: ReplicaFile;
  position: ReplicaPosition;
  asking: number;
  isRetired: boolean;
  rows: number;
};

/**
 * A columnar copy of the facts in one file, held by this process. It follows the records by their numbers of transactions, is built anew
 * when it cannot (missing, broken, of another form, put back), and answers from the old file meanwhile. The records are only read.
 */
export class Replica {
  private current: Current | null = null;
  private phase: AnalyticsState["replica"] = "building";
  private because: ReplicaReason | null = null;
  private node: string | null = null;
  private forgotAt = 0;
  private reportedAt = 0;
  private reported = "";
  private failures = 0;
  private step: Promise<void> = Promise.resolve();

  private readonly store: Store;
  private readonly options: ReplicaOptions;

  constructor(store: Store, options: ReplicaOptions) {
    this.store = store;
    this.options = options;
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  }

  /** Null while there is nothing to ask. */
  async ask(
    text: string,
    parameters: readonly unknown[],
  ): Promise<{ rows: DuckRow[]; freshAt: Date } | null> {
    const { current } = this;
    if (!current) return null;
    current.asking++;
    try {
      const connection = await current.file.instance.connect();
      const patience = setTimeout(() => connection.interrupt(), patienceMs);
      try {
        return { rows: await askDuck(connection, text, parameters), freshAt: current.position.caughtUpAt };
      } finally {
        clearTimeout(patience);
        connection.closeSync();
      }
    } finally {
      current.asking--;
      if (current.isRetired && current.asking === 0) current.file.close();
    }
  }

  attributePlace(fact: string, name: string): AttributePlace {
    return placeOfAttribute(this.current?.file.attributes ?? new Map(), fact, name);
  }

  attributeNames(fact: string): string[] {
    return [...(this.current?.file.attributes.get(fact)?.keys() ?? [])];
  }

  state(): AnalyticsState {
    return {
      replica: this.phase,
      freshAt: this.current?.position.caughtUpAt ?? null,
      builtAt: this.current?.position.builtAt ?? null,
      rows: this.current?.rows ?? 0,
      bytes: 0,
      because: this.because,
    };
  }

  /** One step of following; steps never overlap. @throws nothing: trouble is told and shown in the state */
  async follow(): Promise<void> {
    this.step = this.step.then(() => this.tryStep());
    await this.step;
  }

  async rebuild(because: ReplicaReason): Promise<void> {
    this.step = this.step.then(() => this.tryBuild(because));
    await this.step;
  }

  async close(): Promise<void> {
    await this.step;
    this.retire(this.current);
    this.current = null;
  }

  private async tryStep(): Promise<void> {
    try {
      await this.takeStep();
      this.failures = 0;
    } catch (error) {
      await this.noteTrouble(error);
    }
    await this.report();
  }

  private async takeStep(): Promise<void> {
    this.node ??= await readNode(this.options.folder);
    if (!this.current && !(await this.openFound())) return await this.build(this.because ?? "missing");
    const { current } = this;
    if (!current) return;
    if (!(await isThere(current.file.path))) return await this.build("deleted");
    if (await findRebuildAsked(this.store, this.node, current.position.builtAt))
      return await this.build("asked");
    const came = await catchUp(this.store, current.file, current.position);
    if ("stale" in came) return await this.build(came.stale);
    current.position = came.position;
    if (came.rows > 0) current.rows = await countRows(current.file.duck);
    this.phase = "ready";
    if (Date.now() - this.forgotAt > forgetEveryMs) {
      this.forgotAt = Date.now();
      await forgetOldRemovals(this.store);
    }
  }

  /** Opens what an earlier process left. */
  private async openFound(): Promise<boolean> {
    const { found, broken } = await openNewest(this.options.folder, this.options.limits);
    if (broken && isHeld(broken)) throw broken;
    if (broken) {
      this.because = "broken";
      this.options.onTrouble(broken);
    }
    if (!found) return false;
    if (found.position.form !== replicaForm) {
      found.file.close();
      this.because = "other-form";
      return false;
    }
    this.current = { ...found, asking: 0, isRetired: false, rows: await countRows(found.file.duck) };
    return true;
  }

  private async tryBuild(because: ReplicaReason): Promise<void> {
    try {
      await this.build(because);
    } catch (error) {
      await this.noteTrouble(error);
    }
    await this.report();
  }

  private async build(because: ReplicaReason): Promise<void> {
    this.node ??= await readNode(this.options.folder);
    this.phase = "building";
    this.because = because;
    await this.report();
    await removeOthers(this.options.folder, this.current?.file.path ?? null);
    const file = await createFile(this.options.folder, this.options.limits);
    try {
      const position = await fillFromRecords(this.store, file);
      const rows = await countRows(file.duck);
      const old = this.current;
      this.current = { file, position, asking: 0, isRetired: false, rows };
      this.retire(old);
      await removeOthers(this.options.folder, file.path);
      this.phase = "ready";
    } catch (error) {
      file.close();
      await removeOthers(this.options.folder, this.current?.file.path ?? null);
      throw error;
    }
  }

  private retire(old: Current | null): void {
    if (!old) return;
    old.isRetired = true;
    if (old.asking === 0) old.file.close();
  }

  /** A database that is away comes back; a file that fails twice running is given up for a new one. */
  private async noteTrouble(error: unknown): Promise<void> {
    this.options.onTrouble(error);
    if (isConnectionLoss(error)) return;
    this.failures++;
    this.phase = "failed";
    this.because = isDiskFull(error) ? "disk-full" : isHeld(error as Error) ? "held" : "trouble";
    if (this.because !== "trouble" || this.failures % 2 === 1) return;
    this.retire(this.current);
    this.current = null;
    await removeOthers(this.options.folder, null);
  }

  /** News at once, freshness now and then. */
  private async report(): Promise<void> {
    const news = `${this.phase} ${this.because} ${this.current?.position.builtAt.getTime()}`;
    if (!this.node || (news === this.reported && Date.now() - this.reportedAt < reportEveryMs)) return;
    this.reportedAt = Date.now();
    this.reported = news;
    try {
      const bytes = this.current ? await fileBytes(this.current.file.path) : 0;
      await reportReplica(this.store, this.node, { ...this.state(), bytes });
    } catch (error) {
      this.options.onTrouble(error);
    }
  }
}

/** This place's own name, so that a restarted process is the same replica. */
async function readNode(folder: string): Promise<string> {
  const path = join(folder, "node");
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const node = randomUUID();
    await writeFile(path, node, { mode: 0o600 });
    return node;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await fileBytes(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

function isHeld(error: Error): boolean {
  return /lock/i.test(error.message);
}

function isDiskFull(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === "ENOSPC" || /No space left|disk full|ENOSPC/i.test(message ?? "");
}
