/** A passage of a text: `text.slice(from, to)`. */
export type TextSpan = { from: number; to: number };
