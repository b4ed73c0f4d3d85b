/**
 * The signs by which a line of a mail is known. Each is tried on the head of a line alone (`headLength` characters), so that no line,
 * however long, costs more than a short one.
 */
export type LineKind =
  | "blank"
  | "quoted"
  | "reply-head"
  | "original"
  | "forwarded"
  | "field"
  | "device"
  | "dashes"
  | "rule"
  | "sign-off"
  | "disclaimer"
  | "postscript"
  | "other";

/** A line of a mail: half-open stretch of the plain text, its head, and what it is by itself. */
export type MailLine = { from: number; to: number; head: string; kind: LineKind };

export const headLength = 240;

const time = String.raw`\d{1,2}[:.]\d{2}`;
const address = String.raw`[<(\[]?[\w.+-]{1,60}@[\w.-]{1,60}[>)\]]?`;
const dated = new RegExp(
  String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th|-го)?\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?\s+\d{1,2}`,
  "iu",
);
const timed = new RegExp(time, "u");
const addressed = new RegExp(address, "u");
const wrote =
  /(?:пишет|писал|писала|писал\(а\)|написал|написала|написал\(а\)|wrote|writes|a écrit|schrieb)\s*:?\s*$/iu;
/** "Вы писали 3 марта 2025 г., 14:05:", as The Bat heads what it quotes; it needs no address. */
const youWrote = /^\s*(?:вы|ты) (?:писали|писал|писала)[\s,]|^\s*you wrote[\s,]/iu;
const fromWhom = /(?:^|\s)(?:от|from)\s+\S.{0,120}:?\s*$/iu;

const original =
  /^\s*(?:[-_*=]{2,}\s*)?(?:original message|original appointment|исходное сообщение|исходное письмо|пересланное исходное сообщение)\s*(?:[-_*=]{2,})?\s*:?\s*$/iu;
const forwarded =
  /^\s*(?:[-_*=]{2,}\s*)?(?:forwarded message|begin forwarded message|пересылаемое сообщение|пересланное сообщение|пересылаемое письмо|начало переадресованного сообщения|конец пересылаемого сообщения|end of forwarded message)\s*(?:[-_*=]{2,})?\s*:?\s*(?:[-_*=]{2,})?\s*$/iu;
const field =
  /^\s*\*?(from|sent|to|cc|bcc|date|subject|reply-to|importance|от кого|от|отправлено|дата|кому|копия|скрытая копия|тема|тема письма|важность)\*?\s*:\*?\s*(.*)$/iu;
const device =
  /^\s*(?:sent from (?:my|a|the|outlook|mail|yahoo|samsung|proton)\b|sent (?:with|via|using) \S|get outlook for|отправлено (?:с|со|из|через|от)\s+(?:моего |моей |мобильн|iphone|ipad|android|айфон|смартфон|телефон|планшет|outlook|почт|яндекс|приложени|устройства|samsung|xiaomi|huawei|mail\.ru|gmail|yandex|myмail|mymail)|скачать outlook для|получить outlook для|создано в почте|--\s*отправлено)/iu;
const signOff =
  /^\s*(?:--?\s*)?(?:с (?:наилучшими |глубоким |большим |искренним |огромным )?уважением|с наилучшими пожеланиями|с ув\.|искренне ваша?|всего (?:доброго|хорошего)|(?:best|kind|kindest|warm|warmest) regards|best wishes|regards|many thanks|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|cheers|br)(?![\p{L}\p{N}])\s*[,.!;:–—-]?\s*(.*)$/iu;
const disclaimer =
  /^\s*\*?(?:confidentiality notice|disclaimer|legal notice|уведомление о конфиденциальности|this (?:e-?mail|message|communication)(?: message)?(?:,? (?:and|including) (?:any|all|its)[^.]{0,60})?(?: is| are| may| contains?)[^.]{0,60}(?:confidential|privileged|intended)|the information (?:contained )?in this (?:e-?mail|message)|if you (?:are not|have received) (?:the intended|this (?:e-?mail|message))|please consider the environment|(?:это|данное|настоящее) (?:электронное )?(?:сообщение|письмо)[^.]{0,100}(?:конфиденциальн|предназначен)|информация,? содержащаяся в (?:этом|данном|настоящем)|если вы (?:не являетесь (?:надлежащим |указанным )?(?:получателем|адресатом)|получили (?:это|данное|настоящее) (?:сообщение|письмо)[^.]{0,20}(?:ошибочно|по ошибке))|содержание (?:данного|этого|настоящего) (?:сообщения|письма))/iu;
const postscript = /^\s*(?:p\.?\s?s\.?|п\.?\s?с\.?|з\.?\s?ы\.?|ps|постскриптум)\s*[.:,)-]/iu;

/** The name of a field of a mail's head, small letters, and what it says; null where the line is none. */
export function mailField(head: string): { name: string; value: string } | null {
  const found = field.exec(head);
  return found ? { name: found[1]!.toLowerCase(), value: found[2]!.trim() } : null;
}

/** What follows a sign-off on its own line; null where the line is none. */
export function afterSignOff(head: string): string | null {
  return signOff.exec(head)?.[1]?.trim() ?? null;
}

/**
 * Whether a line heads an earlier mail: «12.03.2025 14:05, Иванов пишет:», "On Mon, 3 Mar 2025 at 14:05, Ann wrote:".
 * It takes a date with a time, or a date or time with an address: "12.03 ваш оператор пишет:" is the customer's own tale.
 * @param head the line, or two lines joined where a mail program broke it
 */
export function isReplyHead(head: string): boolean {
  // Dates, times and addresses all have one of these.
  if (!/[\d@]/.test(head)) return false;
  const said =
    wrote.test(head) ||
    (/:\s*$/u.test(head) && youWrote.test(head)) ||
    (/:\s*$/u.test(head) && fromWhom.test(head)) ||
    /<[^<>\s]{3,80}>\s*:\s*$/u.test(head);
  if (!said) return false;
  const hasDate = dated.test(head);
  const hasTime = timed.test(head);
  return (hasDate && hasTime) || ((hasDate || hasTime || /^\s*on\s/i.test(head)) && addressed.test(head));
}

/**
 * What kind of line it is by itself.
 * @param head at most `headLength` characters of it
 * @example lineKind("> Добрый день") // => "quoted"
 * @example lineKind("Sent from my iPhone") // => "device"
 */
export function lineKind(head: string): LineKind {
  if (!/\S/u.test(head)) return "blank";
  if (/^\s{0,8}>/u.test(head)) return "quoted";
  if (/^\s*(?:--|—|__)\s*$/u.test(head)) return "dashes";
  if (/^\s*[_=*-]{3,}\s*$/u.test(head)) return "rule";
  if (original.test(head)) return "original";
  if (forwarded.test(head)) return "forwarded";
  if (field.test(head)) return "field";
  if (isReplyHead(head)) return "reply-head";
  if (device.test(head)) return "device";
  if (disclaimer.test(head)) return "disclaimer";
  if (postscript.test(head)) return "postscript";
  return signOff.test(head) ? "sign-off" : "other";
}
