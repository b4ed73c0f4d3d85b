import type { Field } from "./fields.ts";

/** A field that a header speaks of, and how plainly: 1 says it in so many words. */
export type HeaderHint = { field: Field; weight: number };

type Rule = [field: Field, weight: number, pattern: RegExp];

const who = "(?:customer|client|cust|user|subscriber|member|account|buyer|guest|patient)";
const whoRu = "(?:клиент|абонент|пользовател|покупател|заявител|гост|пациент)";

/** Looked through in order; the heaviest rule that fits wins. Headers come lower-cased, ё as е, words parted by blanks. */
const rules: Rule[] = [
  ["ignore", 0.9, /birth|рожден/],
  [
    "customer.externalId",
    1,
    new RegExp(`^${who} ?(?:id|key|code|no|number|ref)$|^crm id$|^(?:loyalty|card) (?:id|number)$`),
  ],
  [
    "customer.externalId",
    1,
    new RegExp(`^(?:id|ид|код|номер|№) ${whoRu}\\S*$|^${whoRu}\\S* (?:id|ид|код|номер)$`),
  ],
  [
    "customer.externalId",
    0.9,
    /^лицевой счет|^номер (?:договора|карты)|^master id$|^msisdn$|^user$|^customer$|^client$/,
  ],
  [
    "customer.externalId",
    0.9,
    /^(?:customer|client|user) (?:external id|externalid)$|^customer\.(?:external id|id)$/,
  ],
  ["customer.email", 1, /^(?:customer |client |user )?e ?mail(?: address)?$|почта|^эл адрес/],
  [
    "customer.phone",
    1,
    /^(?:customer |client |user |mobile )?(?:phone|tel|telephone|mobile)(?: number| no)?$|телефон/,
  ],
  ["customer.name", 1, new RegExp(`^(?:${who} |full )name$|^фио|^имя ${whoRu}|^${whoRu}\\S* (?:фио|имя)$`)],
  ["customer.name", 0.7, /^(?:name|имя|автор|author|клиент|заявитель|заказчик)$/],
  [
    "since",
    1,
    /^(?:since|joined|registered|sign ?up)(?: at| date| on)?$|регистрации|клиент с$|^customer since$/,
  ],
  [
    "occurredAt",
    1,
    /^(?:date|datetime|date time|timestamp|occurred at|created(?: at| on| date)?|дата(?: и время)?|когда)$/,
  ],
  [
    "occurredAt",
    1,
    /^дата (?:и время )?(?:обращения|отзыва|создания|звонка|жалобы|события|поступления|заявки|ответа|покупки)/,
  ],
  [
    "occurredAt",
    0.9,
    /created|^(?:review|survey|response|contact|call|event|interview|order) (?:date|time|at)$|^unix ?time$|^int ?date$/,
  ],
  ["occurredAt", 0.7, /^date\b|\bdate$|^дата\b|дата$|\btime$|^time$|^время$|\bat$/],
  [
    "text",
    1,
    /^(?:text|review(?: text| body)?|comments?|message|feedback|verbatim|complaint(?: text)?|description|body|content)$/,
  ],
  ["text", 1, /^(?:текст|отзыв|комментарии?|сообщение|жалоба|содержание|обращение|описание|суть)(?: |$)/],
  [
    "text",
    0.9,
    /^(?:verified )?reviews?$|достоинства|недостатки|плюсы|минусы|^(?:pros|cons)$|^customer (?:comment|message|feedback)$/,
  ],
  [
    "text",
    0.75,
    /comment|коммент|\btext\b|текст|отзыв|сообщени|verbatim|tweet|question|вопрос|utterance|transcript|reason text/,
  ],
  ["channel", 1, /^(?:channel|канал(?: \S+)?|contact channel|medium)$/],
  ["channel", 0.8, /^(?:source|источник|платформа|площадка|platform)$/],
  ["touchpoint", 1, /^touch ?point$|^точка (?:контакта|касания)/],
  ["touchpoint", 0.8, /^(?:branch|office|store|отделение|офис|магазин|этап|journey step|раздел|section)$/],
  [
    "agent",
    1,
    /^(?:agent|operator|employee|оператор|сотрудник|менеджер|специалист)(?: (?:id|name|фио|код))?$/,
  ],
  ["agent", 0.7, /^(?:manager|handled by|assignee|исполнитель)$/],
  ["team", 1, /^(?:team|команда|отдел|подразделение|department|queue|очередь|группа|skill group)(?: name)?$/],
  [
    "score",
    1,
    /^(?:score|rating|nps|csat|ces|stars?|оценка|балл|звезд\S*|рейтинг|mark|grade)(?: \d+(?: \d+)?)?$/,
  ],
  ["score", 0.95, /\bnps\b|net ?pro|likelihood to recommend|готовность рекомендовать/],
  [
    "score",
    0.85,
    /\bcsat\b|overall satisfaction|^overall\b|удовлетворенност|^оценка\b|^rating\b|\brating$|\bscore$|\bces\b/,
  ],
  [
    "handleSeconds",
    1,
    /handle|^aht$|talk time|^duration|длительность|продолжительность|время (?:обработки|разговора|звонка)/,
  ],
  ["resolvedFirstContact", 1, /\bfcr\b|first contact|с первого (?:раза|обращения|звонка|контакта)/],
  ["resolvedFirstContact", 0.8, /^(?:resolved|is resolved|решен[оа]?|вопрос решен|проблема решена)$/],
  ["compensation", 1, /compensation|компенсаци|goodwill/],
  ["compensation", 0.7, /^refund(?: amount)?$|^возврат$|^выплата$/],
  ["name", 1, /^(?:event(?: name| type)?|событие|тип события|название события|action|действие|activity)$/],
  ["kind", 0.9, /^(?:kind|record kind|тип обращения|вид обращения|feedback type|contact type)$/],
  ["kind", 0.6, /^(?:type|тип|вид)$/],
  ["externalId", 1, /^(?:id|ид|uid|uuid|guid|external id|record id|№|номер|key|код)$/],
  [
    "externalId",
    1,
    /^(?:ticket|case|request|contact|call|chat|review|response|feedback|event|order|transaction|appeal) ?(?:id|no|number|ref)$/,
  ],
  [
    "externalId",
    1,
    /^(?:номер|id|ид|№) (?:обращения|заявки|тикета|отзыва|звонка|жалобы|события|заказа|чата|ответа|анкеты)$/,
  ],
];

/**
 * The field a header speaks of, in Russian or English; null when it says nothing we know.
 * @example fieldOfHeader("Дата обращения") // => { field: "occurredAt", weight: 1 }
 * @example fieldOfHeader("customerID")?.field // => "customer.externalId"
 */
export function fieldOfHeader(header: string): HeaderHint | null {
  return hintsOfHeader(header)[0] ?? null;
}

/** All fields a header may speak of, plainest first; one hint a field. */
export function hintsOfHeader(header: string): HeaderHint[] {
  const words = plainHeader(header);
  const best = new Map<Field, number>();
  for (const [field, weight, pattern] of rules) {
    if (pattern.test(words) && weight > (best.get(field) ?? 0)) best.set(field, weight);
  }
  return [...best].map(([field, weight]) => ({ field, weight })).sort((a, b) => b.weight - a.weight);
}

/** "customerID", "Customer_Id" and "customer-id" alike. */
function plainHeader(header: string): string {
  return header
    .replace(/([a-zа-яё])([A-ZА-ЯЁ])/g, "$1 $2")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/e-mail/g, "email")
    .replace(/[_\-./\\()[\]:,;?*"'«»]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(customer|client|user)id$/, "$1 id");
}
