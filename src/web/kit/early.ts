declare global {
  var otklikEarly: Record<string, Promise<Response | null>> | undefined;
}

/**
 * The reply to a question that public/early.js asked before the console was there; once, since later ones may differ.
 * Null when it did not ask or the answer was not good: then the console asks itself.
 */
export async function takeEarly(path: string): Promise<Response | null> {
  const asked = globalThis.otklikEarly?.[path];
  if (!asked) return null;
  delete globalThis.otklikEarly![path];
  const reply = await asked;
  return reply?.ok ? reply : null;
}
