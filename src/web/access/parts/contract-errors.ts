import { exists, t } from "i18next";
import type { z } from "zod";

/**
 * Checks a form by the very contract the server checks it by; sentences are `access:invalid.<field>`.
 * A field without a sentence of its own keeps the contract's words.
 * @returns first error of each field, as Mantine's form wants it
 */
export function contractErrors(schema: z.ZodType, values: unknown): Record<string, string> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return {};
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".");
    const key = `access:invalid.${field}`;
    errors[field] ??= exists(key) ? t(key) : issue.message;
  }
  return errors;
}
