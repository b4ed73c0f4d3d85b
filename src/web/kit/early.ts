declare global {
  var otklikEarly: { slug: string; replies: Record<string, Promise<Response | null>> } | undefined;
}

/** The workspace whose Today public/early.js asked for; null where it did not. */
export const earlySlug = (): string | null => globalThis.otklikEarly?.slug ?? null;

/**
 * The reply to a question that public/early.js asked before the console was there; once, since later ones may differ.
 * Null when it did not ask or the answer was not good: then the console asks itself.
 */
export async function takeEarly(path: string): Promise<Response | null> {
  const replies = globalThis.otklikEarly?.replies;
  const asked = replies?.[path];
  if (!asked) return null;
  delete replies[path];
  const reply = await asked;
  return reply?.ok ? reply : null;
}
