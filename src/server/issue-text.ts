import { z } from "zod";
import type { Locale } from "../core/kit/fault.ts";

/** What the check of a request found at one place of it: the kind of flaw, what belongs to it, and English words. */
export type Issue = { keyword: string; params?: unknown; message?: string | undefined };

const inRussian = z.locales.ru().localeError;

/** A flaw in the reader's language. What a contract says in words of its own is told as it stands. */
export function issueText({ keyword, params, message = "" }: Issue, locale: Locale): string {
  if (locale === "en" || keyword === "custom") return message;
  const told = inRussian({ ...(params as object), code: keyword } as Parameters<typeof inRussian>[0]);
  const text = typeof told === "string" ? told : told?.message;
  // What came is not kept with the flaw: zod would call it undefined.
  return (text ?? message).replace(/, получено undefined$/, "");
}
