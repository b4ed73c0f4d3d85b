import { setTimeout as sleep } from "node:timers/promises";

/** Waits until the server answers on /health. @returns false when it did not within `seconds` */
export async function waitForHealth(baseUrl: string, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (await isHealthy(baseUrl)) return true;
    await sleep(50, undefined, { ref: false });
  }
  return false;
}

async function isHealthy(baseUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(`${baseUrl}/health`, { signal: AbortSignal.timeout(2000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false; // not listening yet: that is what we wait for
  }
}
