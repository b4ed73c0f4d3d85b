import { auditWords } from "../../words/audit-words.ts";

/** Every action the record may hold, for the filter; test/house/words.test.ts compares the words with the routes. */
export const auditActions: string[] = Object.entries(auditWords.en.audit.action).flatMap(([what, verbs]) =>
  Object.keys(verbs).map((verb) => `${what}.${verb}`),
);

/** Where the action's sentence stands among the words. */
export function auditActionKey(action: string): string {
  return `access:audit.action.${action}`;
}
