import type { QueryClient } from "@tanstack/react-query";
import { earlySlug } from "./kit/early.ts";
import { meQuery } from "./kit/use-me.ts";
import { todayQuery } from "./understand/data/today-read.ts";

/** Milliseconds: who waits longer for the server sees the skeleton meanwhile. */
const patience = 200;

/**
 * Takes what public/early.js asked for into the kept replies, so that Today is drawn once and whole: without it the browser draws an
 * empty shell, then a skeleton, then Today, and each drawing holds up the next. Resolves at once at other addresses.
 */
export async function awaitEarly(client: QueryClient): Promise<void> {
  const slug = earlySlug();
  if (slug === null) return;
  const replies = Promise.all([client.prefetchQuery(meQuery), client.prefetchQuery(todayQuery(slug))]);
  await Promise.race([replies, new Promise((resolve) => setTimeout(resolve, patience))]);
}
