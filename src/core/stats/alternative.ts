/** Which departure is looked for: either way, only upward ("greater"), only downward ("less"). Fixed before the data are seen. */
export type Alternative = "two-sided" | "greater" | "less";
