/** Who says it: a machine is a mail program, a template, an answering robot. */
export type Who = "customer" | "agent" | "machine";
/** What it is. `markup`: tags, heads of mails, speakers' names and times of a transcript. */
export type What = "words" | "quoted" | "signature" | "auto-reply" | "greeting" | "markup";

/** A half-open stretch of a text and whose it is. */
export type Run = { from: number; to: number; who: Who; what: What };

/** Whether it is what the customer has to say. */
export function isOwn(run: Run): boolean {
  return run.who === "customer" && run.what === "words";
}

/**
 * Runs that follow one another, those of one kind joined, empty ones dropped.
 * @example joinRuns([{ from: 0, to: 2, who: "customer", what: "words" }, { from: 2, to: 5, who: "customer", what: "words" }]).length // => 1
 */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.to <= run.from) continue;
    if (last && last.to === run.from && last.who === run.who && last.what === run.what) last.to = run.to;
    else joined.push({ ...run });
  }
  return joined;
}
