/** The two languages of the product. */
export const locales = ["ru", "en"] as const;
export type Locale = (typeof locales)[number];

/** Seven kinds of fault; only server/problem.ts knows their HTTP codes, only the CLI their exit codes. */
export type FaultKind =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "missing"
  | "conflict"
  | "limited"
  | "broken";

/** A sentence in both languages that says what to do; `{name}` is replaced by the fact of that name. */
export type FaultText = { kind: FaultKind; ru: string; en: string };

export type Facts = Record<string, string | number | boolean | null>;

/** Somebody else's doing, told so that a person can act on it. Our own bugs throw RangeError/TypeError instead. */
export class Fault extends Error {
  readonly code: string;
  readonly kind: FaultKind;
  readonly facts: Facts;
  readonly text: FaultText;

  constructor(code: string, text: FaultText, facts: Facts = {}) {
    super(`${code}: ${fill(text.en, facts)}`);
    this.name = "Fault";
    this.code = code;
    this.kind = text.kind;
    this.facts = facts;
    this.text = text;
  }

  /** The sentence in the reader's language. */
  sentence(locale: Locale): string {
    return fill(this.text[locale], this.facts);
  }
}

/** A slice's faults, declared once in its contract.ts; the returned function makes one to throw. */
export type FaultFamily<Code extends string> = {
  (code: Code, facts?: Facts): Fault;
  texts: Record<Code, FaultText>;
};

/**
 * Declares the faults of a slice.
 * @example
 * const surveyFault = faultFamily({ "survey.closed": { kind: "conflict", en: "Survey {name} is closed.", ru: "Опрос {name} закрыт." } });
 * surveyFault("survey.closed", { name: "NPS" }).sentence("en") // => "Survey NPS is closed."
 */
export function faultFamily<Code extends string>(texts: Record<Code, FaultText>): FaultFamily<Code> {
  const make = (code: Code, facts?: Facts) => new Fault(code, texts[code], facts);
  return Object.assign(make, { texts });
}

/** Replaces `{name}` by facts; an unknown name stays visible, so that a typo is seen. */
export function fill(sentence: string, facts: Facts): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in facts ? String(facts[name]) : whole,
  );
}
