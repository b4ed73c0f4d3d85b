import { abandonmentRate } from "../metrics/abandonment-rate.ts";
import { aht } from "../metrics/aht.ts";
import { asa } from "../metrics/asa.ts";
import { contactRate } from "../metrics/contact-rate.ts";
import { fcr } from "../metrics/fcr.ts";
import { repeatContactRate } from "../metrics/repeat-contact-rate.ts";
import { serviceLevel } from "../metrics/service-level.ts";
import { shareOf } from "../metrics/share-of.ts";
import { poissonRateInterval } from "../stats/poisson-rate-interval.ts";
import type { Metric } from "./metric.ts";
import { meanMetric, metricOf, shareMetric, untoldMetric } from "./metric-kinds.ts";

const area = "service" as const;
const ofContacts = { area, facts: "contacts" } as const;
const waits = {
  ru: "Обращения с признаками: сколько секунд ждали (wait_seconds) и бросили ли (abandoned); имена меняют в настройках метрик.",
  en: "Contacts with attributes: seconds waited (wait_seconds) and whether given up (abandoned); the metric settings change the names.",
};

const contacts: Metric = metricOf(
  {
    ...ofContacts,
    key: "contacts",
    name: { ru: "Число обращений", en: "Number of Contacts" },
    abbreviation: { ru: "Обращения", en: "Contacts" },
    formula: {
      ru: "сколько обращений за период; интервал — каким мог быть поток, если он случаен",
      en: "how many contacts in the period; the interval is what such a flow may bring by chance",
    },
    unit: "count",
    direction: "neither",
    needs: { ru: "Любые обращения.", en: "Contacts of any kind." },
    minimumN: 0,
    guards: ["contact-rate"],
    gaming: {
      ru: "Прячут телефон и форму, чтобы писали реже.",
      en: "The number and the form are hidden so that fewer people write.",
    },
  },
  {
    sums: ["contacts"],
    sizeOf: ({ contacts: n }) => n!,
    estimate: ({ contacts: n }, level) => poissonRateInterval(n!, 1, level),
  },
);

const complaints: Metric = shareMetric(
  {
    ...ofContacts,
    key: "complaint-share",
    name: { ru: "Доля жалоб", en: "Share of Complaints" },
    abbreviation: { ru: "Жалобы", en: "Complaints" },
    formula: {
      ru: "жалобы ÷ обращения в поддержку (обращения, жалобы и отказы)",
      en: "complaints ÷ contacts with support (contacts, complaints and cancellations)",
    },
    unit: "share",
    direction: "down",
    needs: { ru: "Обращения, у которых известен вид.", en: "Contacts whose kind is known." },
    minimumN: 10,
    guards: ["negative-share", "churn"],
    gaming: {
      ru: "Жалобы заносят как вопросы.",
      en: "Complaints are entered as questions.",
    },
  },
  ["complaints", "served"],
  (part, whole, level) => shareOf(["complaints", part], ["served", whole], level),
);

const perCustomer: Metric = metricOf(
  {
    ...ofContacts,
    facts: "customers",
    key: "contact-rate",
    name: { ru: "Обращений на активного клиента", en: "Contact Rate" },
    abbreviation: { ru: "CR", en: "CR" },
    formula: {
      ru: "обращения в поддержку ÷ клиенты, пользовавшиеся продуктом в тот же период",
      en: "contacts with support ÷ customers who used the product in the same period",
    },
    unit: "ratio",
    direction: "down",
    needs: {
      ru: "Обращения и события продукта одних и тех же клиентов.",
      en: "Contacts and product events of the same customers.",
    },
    minimumN: 10,
    guards: ["churn", "negative-share"],
    gaming: {
      ru: "Прячут контакты поддержки: недовольные молча уходят.",
      en: "Support is hidden: the displeased leave in silence.",
    },
  },
  {
    sums: ["served", "activeCustomers"],
    sizeOf: ({ activeCustomers }) => activeCustomers!,
    estimate: ({ served, activeCustomers }, level) => contactRate(served!, activeCustomers!, level),
  },
);

const repeats: Metric = shareMetric(
  {
    ...ofContacts,
    key: "repeat-contacts",
    name: { ru: "Доля повторных обращений", en: "Repeat Contact Rate" },
    abbreviation: { ru: "Повторы", en: "Repeats" },
    formula: {
      ru: "обращения, после которых тот же клиент пришёл снова за 7 дней ÷ обращения, чьи 7 дней прошли",
      en: "contacts after which the same customer came again within 7 days ÷ contacts whose 7 days are over",
    },
    unit: "share",
    direction: "down",
    needs: { ru: "Обращения известных клиентов.", en: "Contacts of known customers." },
    minimumN: 10,
    guards: ["contact-rate", "churn"],
    gaming: {
      ru: "Повторное обращение заводят на другого клиента или в другой канал.",
      en: "The repeat is entered under another customer or another channel.",
    },
  },
  ["followed", "followable"],
  repeatContactRate,
);

const solved: Metric = shareMetric(
  {
    ...ofContacts,
    key: "fcr",
    name: { ru: "Решено с первого обращения", en: "First Contact Resolution" },
    abbreviation: { ru: "FCR", en: "FCR" },
    formula: {
      ru: "решённые первым обращением ÷ обращения, у которых это отмечено",
      en: "solved by the first contact ÷ contacts for which that is noted",
    },
    unit: "share",
    direction: "up",
    needs: {
      ru: "Столбец «решено с первого раза» в файле обращений.",
      en: "The column “resolved at first contact” in the file of contacts.",
    },
    minimumN: 10,
    guards: ["repeat-contacts", "csat"],
    gaming: {
      ru: "«Выключите и включите»: отмечают решённым, клиент приходит снова.",
      en: "“Switch it off and on again”: it is marked as solved, and the customer comes again.",
    },
  },
  ["resolvedFirst", "resolvable"],
  (resolvedFirst, issues, level) => fcr({ issues, resolvedFirst, notResolvable: 0 }, "gross", level),
);

const handle: Metric = meanMetric(
  {
    ...ofContacts,
    key: "aht",
    name: { ru: "Среднее время обработки", en: "Average Handle Time" },
    abbreviation: { ru: "AHT", en: "AHT" },
    formula: {
      ru: "сумма секунд обработки ÷ обращения, у которых она известна",
      en: "sum of handle seconds ÷ contacts for which they are known",
    },
    unit: "seconds",
    direction: "neither",
    needs: {
      ru: "Столбец с временем обработки в файле обращений.",
      en: "A column with handle times in the file of contacts.",
    },
    minimumN: 5,
    guards: ["repeat-contacts", "fcr", "csat"],
    gaming: {
      ru: "На конкурсе AHT оператор бросал трубку: нашли через неделю по жалобе.",
      en: "In a contest of AHT an agent hung up on customers: found a week later from a complaint.",
    },
  },
  "handle",
  aht,
);

const speed: Metric = meanMetric(
  {
    ...ofContacts,
    key: "asa",
    name: { ru: "Среднее время ожидания ответа", en: "Average Speed of Answer" },
    abbreviation: { ru: "ASA", en: "ASA" },
    formula: {
      ru: "сумма секунд ожидания отвеченных ÷ отвеченные обращения",
      en: "sum of seconds that answered contacts waited ÷ answered contacts",
    },
    unit: "seconds",
    direction: "down",
    needs: waits,
    minimumN: 5,
    guards: ["abandonment", "service-level"],
    gaming: {
      ru: "Снимают трубку и ставят на удержание; долгие ждут в очереди, которую не считают.",
      en: "The call is taken and put on hold; long waits happen in a queue that is not counted.",
    },
  },
  "wait",
  asa,
);

const level: Metric = metricOf(
  {
    ...ofContacts,
    key: "service-level",
    name: { ru: "Уровень сервиса", en: "Service Level" },
    abbreviation: { ru: "SL", en: "SL" },
    formula: {
      ru: "отвечено в срок ÷ (отвечено + брошено не раньше срока); срок — в настройках метрик, обычно 20 секунд",
      en: "answered in time ÷ (answered + given up no earlier); the time is in the metric settings, 20 seconds by default",
    },
    unit: "share",
    direction: "up",
    needs: waits,
    minimumN: 10,
    guards: ["asa", "abandonment", "repeat-contacts"],
    gaming: {
      ru: "Кто уже не уложился в срок, того берут последним.",
      en: "Whoever has missed the time already is served last.",
    },
  },
  {
    sums: ["answered", "answeredInTime", "abandoned", "abandonedInTime"],
    sizeOf: ({ answered, abandoned }) => answered! + abandoned!,
    estimate: ({ answered, answeredInTime, abandoned, abandonedInTime }, confidence) =>
      serviceLevel(
        {
          answered: answered!,
          answeredInTime: answeredInTime!,
          abandoned: abandoned!,
          abandonedInTime: abandonedInTime!,
        },
        "left-out-when-short",
        confidence,
      ),
  },
);

const givenUp: Metric = metricOf(
  {
    ...ofContacts,
    key: "abandonment",
    name: { ru: "Доля брошенных обращений", en: "Abandonment Rate" },
    abbreviation: { ru: "Брошено", en: "ABR" },
    formula: {
      ru: "брошенные ÷ поступившие; брошенные сразу (до 5 секунд) не считаются ни там, ни там",
      en: "given up ÷ offered; those given up at once (within 5 seconds) are counted in neither",
    },
    unit: "share",
    direction: "down",
    needs: waits,
    minimumN: 10,
    guards: ["asa", "contact-rate"],
    gaming: {
      ru: "Линию занимают: не дозвонившиеся вовсе не попадают в счёт.",
      en: "Lines are kept busy: whoever never gets through is not counted at all.",
    },
  },
  {
    sums: ["offered", "abandoned", "abandonedShort"],
    sizeOf: ({ offered }) => offered!,
    estimate: ({ offered, abandoned, abandonedShort }, confidence) =>
      abandonmentRate(
        { offered: offered!, abandoned: abandoned!, abandonedShort: abandonedShort! },
        "left-out",
        confidence,
      ),
  },
);

const agentStates = {
  ru: "Времена операторов по состояниям (готов, занят, перерыв). Продукт их пока не принимает.",
  en: "Agents' times by state (ready, busy, on break). The product does not take them in yet.",
};

const occupied: Metric = untoldMetric({
  area,
  facts: "none-yet",
  key: "occupancy",
  name: { ru: "Занятость операторов", en: "Occupancy" },
  abbreviation: { ru: "OCC", en: "OCC" },
  formula: {
    ru: "время с обращениями ÷ (время с обращениями + время ожидания их)",
    en: "time with contacts ÷ (time with contacts + time ready for them)",
  },
  unit: "share",
  direction: "neither",
  needs: agentStates,
  minimumN: 0,
  guards: ["asa", "csat"],
  gaming: {
    ru: "Тянут разговор и работу после него, чтобы казаться занятыми.",
    en: "Talk and work after it are drawn out to look busy.",
  },
});

const utilized: Metric = untoldMetric({
  area,
  facts: "none-yet",
  key: "utilization",
  name: { ru: "Загрузка операторов", en: "Utilization" },
  abbreviation: { ru: "UTZ", en: "UTZ" },
  formula: { ru: "время с обращениями ÷ оплаченное время", en: "time with contacts ÷ paid time" },
  unit: "share",
  direction: "neither",
  needs: agentStates,
  minimumN: 0,
  guards: ["occupancy", "csat"],
  gaming: {
    ru: "Сокращают обучение и перерывы.",
    en: "Training and breaks are cut.",
  },
});

const responses: Metric = untoldMetric({
  area,
  facts: "none-yet",
  key: "response-rate",
  name: { ru: "Доля ответивших на опрос", en: "Response Rate" },
  abbreviation: { ru: "RR", en: "RR" },
  formula: {
    ru: "ответившие ÷ приглашённые, до кого приглашение дошло",
    en: "answered ÷ those whom the invitation reached",
  },
  unit: "share",
  direction: "up",
  needs: {
    ru: "Приглашения к опросам: сколько послано и сколько дошло. Продукт их пока не принимает.",
    en: "Invitations to surveys: how many were sent and arrived. The product does not take them in yet.",
  },
  minimumN: 10,
  guards: ["nps"],
  gaming: {
    ru: "Зовут только тех, кто обычно отвечает.",
    en: "Only those who usually answer are invited.",
  },
});

export const serviceMetrics: readonly Metric[] = [
  contacts,
  perCustomer,
  complaints,
  repeats,
  solved,
  handle,
  speed,
  level,
  givenUp,
  occupied,
  utilized,
  responses,
];
