import type { Caller } from "./world.ts";

export type EndedJob = {
  status: string;
  phase: string;
  result: Record<string, unknown> | null;
  fault: { code: string } | null;
};

/** Waits until a job has ended, whatever its end. */
export async function untilJobEnds(caller: Caller, jobId: string, seconds = 60): Promise<EndedJob> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const { body } = await caller.get<EndedJob>(`/jobs/${jobId}`);
    if (body.status !== "queued" && body.status !== "running") return body;
    if (Date.now() > deadline)
      throw new Error(`the job is still ${body.status} (${body.phase}) after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
