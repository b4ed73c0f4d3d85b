import { afterSignOff, headLength, isReplyHead, lineKind, mailField, type MailLine } from "./mail-signs.ts";
import type { Cost, PlainText } from "./plain-text.ts";
import { joinRuns, type Run, type What, type Who } from "./run.ts";
import { endOfSignature, isNameLike } from "./signature-end.ts";
import { textLines } from "./text-lines.ts";

/**
 * What of a mail is the customer's own: earlier mails below it, signatures, disclaimers and the mail program's lines are set apart.
 * Where a sign may as well be the customer's words, it is words: a single line "> 5 дней жду" is no quotation, and a mail that holds
 * nothing but what looks like an earlier one is read whole.
 * @returns runs that together hold every character of the plain text
 */
export function mailRuns(plain: PlainText, cost: Cost): Run[] {
  const lines = linesOf(plain, cost);
  const reader = new MailReader(lines);
  return joinRuns(reader.read());
}

function linesOf({ text, quoted }: PlainText, cost: Cost): MailLine[] {
  let quote = 0;
  return textLines(text).map(({ from, end, next }) => {
    const head = text.slice(from, Math.min(end, from + headLength));
    cost.looked += head.length + 1;
    while (quote < quoted.length && quoted[quote]!.to <= from) quote++;
    const inQuote = quote < quoted.length && quoted[quote]!.from <= from && next <= quoted[quote]!.to + 1;
    const long = end - from > headLength;
    const kind = inQuote ? "quoted" : lineKind(head);
    // What fills a whole screen in one line is words, whatever it begins with.
    return {
      from,
      to: next,
      head,
      kind: long && kind !== "quoted" && kind !== "disclaimer" ? "other" : kind,
    };
  });
}

class MailReader {
  private readonly runs: Run[] = [];
  private readonly lines: readonly MailLine[];
  private saidAnything = false;
  private headed = false;
  private at = 0;

  constructor(lines: readonly MailLine[]) {
    this.lines = lines;
  }

  read(): Run[] {
    while (this.at < this.lines.length) this.step(this.lines[this.at]!);
    return this.runs;
  }

  private step(line: MailLine): void {
    switch (line.kind) {
      case "quoted":
        return this.quotation();
      case "reply-head":
        return this.earlierMail(1);
      case "original":
      case "forwarded":
        return this.earlierMail(1 + this.fieldsAt(this.at + 1).count);
      case "field":
        return this.fields(line);
      case "device":
        return this.take(1, "machine", "signature");
      case "disclaimer":
        return this.take(this.paragraph(), "machine", "signature");
      case "rule":
        if (this.isHeadNext()) return this.take(1, "machine", "markup");
        break;
      case "dashes":
      case "sign-off":
        return this.signature(line);
      case "other":
        if (this.brokenReplyHead()) return this.earlierMail(2);
    }
    this.words(line);
  }

  private words(line: MailLine): void {
    if (line.kind !== "blank") this.saidAnything = true;
    this.take(1, "customer", "words");
  }

  private take(count: number, who: Who, what: What): void {
    for (const { from, to } of this.lines.slice(this.at, this.at + count))
      this.runs.push({ from, to, who, what });
    this.at += count;
  }

  private quotation(): void {
    let end = this.at;
    while (this.lines[end]?.kind === "quoted") end++;
    const single = end - this.at === 1 && !this.headed;
    if (single && /^\s*>\s*\d/u.test(this.lines[this.at]!.head)) return this.words(this.lines[this.at]!);
    this.headed = false;
    this.take(end - this.at, "machine", "quoted");
  }

  /** An earlier mail below: its head, and all that follows unless the mail program marks what it quotes line by line. */
  private earlierMail(headLines: number): void {
    this.take(headLines, "machine", this.saidAnything ? "quoted" : "markup");
    let next = this.at;
    while (this.lines[next]?.kind === "blank") next++;
    this.headed = true;
    // A mail that begins with the head of another has no words of its own above it: what follows is what the customer sends us.
    if (this.lines[next]?.kind === "quoted" || !this.saidAnything) return;
    this.take(this.lines.length - this.at, "machine", "quoted");
  }

  private brokenReplyHead(): boolean {
    const [first, second] = [this.lines[this.at]!, this.lines[this.at + 1]];
    if (!second || second.kind !== "other" || first.head.length + second.head.length > headLength)
      return false;
    if (!/:\s*$/u.test(second.head) || /[.!?]\s*$/u.test(first.head)) return false;
    return isReplyHead(`${first.head.trim()} ${second.head.trim()}`);
  }

  /** Lines "От: … Кому: … Тема: …" that follow one another from a line on. */
  private fieldsAt(from: number): { count: number; names: Set<string> } {
    const names = new Set<string>();
    let at = from;
    for (; at < this.lines.length && at - from < 14; at++) {
      const { kind, head } = this.lines[at]!;
      if (kind === "field") names.add(mailField(head)!.name);
      else if (kind !== "blank" || this.lines[at + 1]?.kind !== "field") break;
    }
    return { count: at - from, names };
  }

  private fields(line: MailLine): void {
    const { count, names } = this.fieldsAt(this.at);
    const isHead = names.size >= 3 && ["from", "от", "от кого"].some((name) => names.has(name));
    const isOwnHead =
      !this.saidAnything &&
      names.size >= 2 &&
      ["subject", "тема", "тема письма"].some((name) => names.has(name));
    if (this.saidAnything && isHead) return this.earlierMail(count);
    if (!this.saidAnything && (isHead || isOwnHead)) return this.ownHead(count);
    this.words(line);
  }

  /** The head of the customer's own mail: the subject is their words, unless it answers an earlier one. */
  private ownHead(count: number): void {
    for (const { from, to, head } of this.lines.slice(this.at, this.at + count)) {
      const held = mailField(head);
      const isSubject = held && /^(?:subject|тема)/u.test(held.name) && held.value !== "";
      const own = isSubject && !/^(?:re|fwd?|fw|на|отв|пересл)\s*(?:\[\d+\])?:/iu.test(held.value);
      const start = own ? from + head.lastIndexOf(held.value) : to;
      this.runs.push({ from, to: start, who: "machine", what: "markup" });
      if (own) this.runs.push({ from: start, to, who: "customer", what: "words" });
    }
    this.at += count;
  }

  /** A line of dashes that a mail program puts over its own words. */
  private isHeadNext(): boolean {
    let next = this.at + 1;
    while (this.lines[next]?.kind === "blank") next++;
    const kind = this.lines[next]?.kind;
    return kind !== undefined && ["field", "reply-head", "original", "forwarded", "device"].includes(kind);
  }

  private paragraph(): number {
    let end = this.at;
    while (end < this.lines.length && this.lines[end]!.kind !== "blank") end++;
    return end - this.at;
  }

  private signature(line: MailLine): void {
    const rest = line.kind === "dashes" ? "" : (afterSignOff(line.head) ?? "");
    const end = rest === "" || isNameLike(rest) ? endOfSignature(this.lines, this.at) : null;
    const isAlone = line.kind === "dashes" && end === this.at + 1;
    if (isAlone && this.isHeadNext()) return this.take(1, "machine", "markup");
    if (end === null || isAlone) return this.words(line);
    this.take(end - this.at, "customer", "signature");
  }
}
