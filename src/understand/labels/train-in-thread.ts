import { openThread, type ThreadProgress } from "../threads/open-thread.ts";
import type { TrainingInput, TrainingResult } from "./judge-training.ts";

/**
 * Trains in a thread of its own.
 * @param onProgress may throw (a person cancelled): the thread is stopped at once
 */
export async function trainInThread(
  input: TrainingInput,
  onProgress: (progress: ThreadProgress) => Promise<void>,
): Promise<TrainingResult> {
  const thread = openThread<TrainingInput, TrainingResult>(new URL("./training-thread.ts", import.meta.url));
  try {
    return await thread.ask(input, { phase: "judging", done: 0, total: 7 }, onProgress);
  } finally {
    await thread.stop();
  }
}
