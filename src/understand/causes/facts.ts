/** Where a remedy may lie: a word or promise, a message in time, a program, a way of working, people, a rule of the company. */
export const fixKinds = ["text", "notification", "system", "process", "people", "policy"] as const;
export type FixKind = (typeof fixKinds)[number];
