import { known, unknown } from "../kit/answer.ts";
import { churnRate } from "../metrics/churn-rate.ts";
import { shareOf } from "../metrics/share-of.ts";
import { stickiness } from "../metrics/stickiness.ts";
import type { Metric } from "./metric.ts";
import { exactly, meanMetric, metricOf, shareMetric } from "./metric-kinds.ts";

const ofCustomers = { area: "loyalty", facts: "customers" } as const;
const needsEvents = {
  ru: "События продукта: входы, заказы, платежи — что клиент сделал и когда.",
  en: "Product events: log-ins, orders, payments, what a customer did and when.",
};
/** Days of the window of monthly users. */
const monthDays = 30;

const churn: Metric = shareMetric(
  {
    ...ofCustomers,
    key: "churn",
    name: { ru: "Отток клиентов", en: "Churn Rate" },
    abbreviation: { ru: "Отток", en: "Churn" },
    formula: {
      ru: "ушли за период ÷ были клиентами к его началу",
      en: "left in the period ÷ were customers at its start",
    },
    unit: "share",
    direction: "down",
    needs: {
      ru: "Известные клиенты и то, по чему видно уход: отказы среди обращений или события ухода из модели затрат.",
      en: "Known customers and what shows leaving: cancellations among contacts, or the leaving events of the cost model.",
    },
    minimumN: 10,
    guards: ["retention-30", "revenue", "complaint-share"],
    gaming: {
      ru: "Уход затрудняют: клиент не платит, но в оттоке его нет.",
      en: "Leaving is made hard: the customer pays no more, yet is not counted as gone.",
    },
  },
  ["lost", "atStart"],
  churnRate,
);

const retained = (day: number): Metric =>
  shareMetric(
    {
      ...ofCustomers,
      key: `retention-${day}`,
      name: {
        ru: `Удержание на ${day}-й день`,
        en: `Day ${day} Retention`,
      },
      abbreviation: { ru: `D${day}`, en: `D${day}` },
      formula: {
        ru: `активны ровно через ${day} дн. после первого дня ÷ пришедшие в период, чей этот день уже прошёл`,
        en: `active exactly ${day} days after the first day ÷ those who came in the period and whose day is over`,
      },
      unit: "share",
      direction: "up",
      needs: needsEvents,
      minimumN: 10,
      guards: ["stickiness", "arpu"],
      gaming: {
        ru: "Шлют уведомления, чтобы открыли и закрыли.",
        en: "Notices are sent so that people open it and close it.",
      },
    },
    [`back${day}`, `old${day}`],
    (back, old, level) => shareOf([`back${day}`, back], [`old${day}`, old], level),
  );

const dau: Metric = metricOf(
  {
    ...ofCustomers,
    key: "dau",
    name: { ru: "Активных клиентов в день", en: "Daily Active Users" },
    abbreviation: { ru: "DAU", en: "DAU" },
    formula: {
      ru: "дни с активностью всех клиентов ÷ дни периода: сколько разных клиентов в среднем за день",
      en: "active days of all customers ÷ days of the period: different customers on a mean day",
    },
    unit: "count",
    direction: "up",
    needs: needsEvents,
    minimumN: 1,
    guards: ["stickiness", "arpu"],
    gaming: {
      ru: "Активностью называют любое открытие, даже случайное.",
      en: "Any opening is called activity, even by mistake.",
    },
  },
  {
    sums: ["customerDays", "days"],
    isExact: true,
    sizeOf: ({ customerDays }) => customerDays!,
    estimate: ({ customerDays, days }) =>
      exactly(days === 0 ? unknown("no-data") : known(customerDays! / days!)),
  },
);

const activeIn = (days: 7 | 30): Metric => {
  const [key, sum] = days === 7 ? ["wau", "weekCustomers"] : ["mau", "monthCustomers"];
  return metricOf(
    {
      ...ofCustomers,
      key: key!,
      name:
        days === 7
          ? { ru: "Активных клиентов в неделю", en: "Weekly Active Users" }
          : { ru: "Активных клиентов в месяц", en: "Monthly Active Users" },
      abbreviation: { ru: key!.toUpperCase(), en: key!.toUpperCase() },
      formula: {
        ru: `сколько разных клиентов были активны за последние ${days} дней периода`,
        en: `different customers active in the last ${days} days of the period`,
      },
      unit: "count",
      direction: "up",
      needs: needsEvents,
      minimumN: 1,
      guards: ["stickiness", "retention-7"],
      gaming: {
        ru: "Активностью называют любое открытие, даже случайное.",
        en: "Any opening is called activity, even by mistake.",
      },
    },
    {
      sums: [sum!],
      isExact: true,
      sizeOf: (sums) => sums[sum!]!,
      estimate: (sums) => exactly(known(sums[sum!]!)),
    },
  );
};

const sticky: Metric = meanMetric(
  {
    ...ofCustomers,
    key: "stickiness",
    name: { ru: "Липкость: доля дней месяца с активностью", en: "Stickiness" },
    abbreviation: { ru: "DAU/MAU", en: "DAU/MAU" },
    formula: {
      ru: "средний DAU за последние 30 дней периода ÷ MAU",
      en: "mean DAU of the last 30 days of the period ÷ MAU",
    },
    unit: "share",
    direction: "up",
    needs: needsEvents,
    minimumN: 10,
    guards: ["arpu", "contact-rate"],
    gaming: {
      ru: "Ежедневные награды за вход без пользы.",
      en: "Daily rewards for logging in to no purpose.",
    },
  },
  "activeDays",
  (moments, level) => stickiness(moments, monthDays, level),
);

export const loyaltyMetrics: readonly Metric[] = [
  churn,
  retained(1),
  retained(7),
  retained(30),
  dau,
  activeIn(7),
  activeIn(30),
  sticky,
];
