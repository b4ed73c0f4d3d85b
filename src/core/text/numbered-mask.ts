import { mask, type PersonalKind } from "./mask.ts";

/** Place-holders as this mask makes them; customers who write the like of it themselves must not be taken for it. */
const made = /‹(\p{L}{2,12}) \d{1,6}›/gu;

/**
 * Takes personal data out of the texts of one question, so that an answer may name them back: the same telephone is ‹phone 1› in
 * every text, another one ‹phone 2›. One mask for one question.
 */
export class NumberedMask {
  readonly #names = new Map<string, string>();
  readonly #originals = new Map<string, string>();
  readonly #counts = new Map<PersonalKind, number>();

  /**
   * The text without personal data; what looks like a place-holder of ours loses its number.
   * @example new NumberedMask().mask("Звоните +7 916 123-45-67") // => "Звоните ‹phone 1›"
   */
  mask(text: string): string {
    const clean = text.replace(made, "‹$1›");
    const parts: string[] = [];
    let from = 0;
    for (const { kind, start, end } of mask(clean).spans) {
      parts.push(clean.slice(from, start), this.#nameOf(kind, clean.slice(start, end)));
      from = end;
    }
    return parts.join("") + clean.slice(from);
  }

  /** The text with the data put back; place-holders that were never given stay as they are. */
  unmask(text: string): string {
    return text.replace(made, (name) => this.#originals.get(name) ?? name);
  }

  #nameOf(kind: PersonalKind, original: string): string {
    const key = `${kind} ${original}`;
    const seen = this.#names.get(key);
    if (seen !== undefined) return seen;
    const number = (this.#counts.get(kind) ?? 0) + 1;
    const name = `‹${kind} ${number}›`;
    this.#counts.set(kind, number);
    this.#names.set(key, name);
    this.#originals.set(name, original);
    return name;
  }
}
