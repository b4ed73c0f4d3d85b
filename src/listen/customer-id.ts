import { createHash } from "node:crypto";
import type { CustomerKeys } from "./facts.ts";

/**
 * A customer's id follows from what the source knows of them, so that the same person gets the same id in every file, in any order,
 * from any number of imports at once, without a look-up. The strongest key counts: the company's own id, else e-mail, else phone.
 * @param anonymousKey what tells one unknown customer from another: an unknown customer is a customer, too
 * @returns a UUID of version 8 (RFC 9562: made of a hash) and whether the customer is anonymous
 */
export function customerId(
  workspaceId: string,
  keys: CustomerKeys | undefined,
  anonymousKey: string,
): { id: string; anonymous: boolean } {
  const key = strongestKey(keys);
  const text = key ?? `anonymous\n${anonymousKey}`;
  return { id: hashUuid(`${workspaceId}\n${text}`), anonymous: key === null };
}

function strongestKey(keys: CustomerKeys | undefined): string | null {
  if (keys?.externalId) return `external\n${keys.externalId.trim()}`;
  if (keys?.email) return `email\n${keys.email.trim().toLowerCase()}`;
  const digits = keys?.phone?.replace(/\D/g, "") ?? "";
  // Russian numbers are written with 8 or +7 in front: one person.
  if (digits)
    return `phone\n${digits.length === 11 && digits.startsWith("8") ? `7${digits.slice(1)}` : digits}`;
  return null;
}

/** 122 bits of SHA-256 in the form of a UUID of version 8. */
export function hashUuid(text: string): string {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
