import { daysPerMonth } from "../finance/topic-cost.ts";
import { known, unknown } from "../kit/answer.ts";
import { arppu } from "../metrics/arppu.ts";
import { arpu } from "../metrics/arpu.ts";
import { conversion } from "../metrics/conversion.ts";
import { costPerContact } from "../metrics/cost-per-contact.ts";
import { costToServe } from "../metrics/cost-to-serve.ts";
import { redemption } from "../metrics/redemption.ts";
import { ltvMargin } from "../rfm/ltv-margin.ts";
import type { Metric } from "./metric.ts";
import { exactly, meanMetric, metricOf, shareMetric } from "./metric-kinds.ts";

const area = "money" as const;
const ofCustomers = { area, facts: "customers" } as const;
const needsOrders = {
  ru: "События продукта с суммой: какое событие — заказ и в каком признаке сумма, говорят настройки метрик.",
  en: "Product events with an amount: the metric settings say which event is an order and which attribute holds the amount.",
};

const revenue: Metric = metricOf(
  {
    ...ofCustomers,
    key: "revenue",
    name: { ru: "Выручка", en: "Revenue" },
    abbreviation: { ru: "Выручка", en: "Revenue" },
    formula: { ru: "сумма заказов за период", en: "sum of orders in the period" },
    unit: "money",
    direction: "up",
    needs: needsOrders,
    minimumN: 1,
    guards: ["refunds", "churn", "arppu"],
    gaming: {
      ru: "Навязывают платное, что потом возвращают.",
      en: "People are pushed into what they return later.",
    },
  },
  {
    sums: ["revenueSum", "payers"],
    isExact: true,
    sizeOf: ({ payers }) => payers!,
    estimate: ({ revenueSum, payers }) => exactly(payers === 0 ? unknown("no-data") : known(revenueSum!)),
  },
);

const perUser: Metric = meanMetric(
  {
    ...ofCustomers,
    key: "arpu",
    name: { ru: "Средняя выручка с активного клиента", en: "Average Revenue Per User" },
    abbreviation: { ru: "ARPU", en: "ARPU" },
    formula: {
      ru: "выручка ÷ клиенты, активные за период (и те, кто не платил)",
      en: "revenue ÷ customers active in the period (those who paid nothing, too)",
    },
    unit: "money",
    direction: "up",
    needs: needsOrders,
    minimumN: 5,
    guards: ["churn", "mau"],
    gaming: {
      ru: "Неактивных вычёркивают из знаменателя.",
      en: "The inactive are struck from the denominator.",
    },
  },
  "revenue",
  arpu,
);

const perPayer: Metric = metricOf(
  {
    ...ofCustomers,
    key: "arppu",
    name: { ru: "Средняя выручка с платящего клиента", en: "Average Revenue Per Paying User" },
    abbreviation: { ru: "ARPPU", en: "ARPPU" },
    formula: { ru: "выручка ÷ клиенты, которые платили", en: "revenue ÷ customers who paid" },
    unit: "money",
    direction: "up",
    needs: needsOrders,
    minimumN: 5,
    guards: ["conversion", "arpu"],
    gaming: {
      ru: "Отпугивают мелких покупателей: средняя растёт, выручка падает.",
      en: "Small buyers are driven off: the mean grows, the revenue falls.",
    },
  },
  {
    sums: ["payers", "revenueSum", "revenueSquares"],
    sizeOf: ({ payers }) => payers!,
    estimate: ({ payers, revenueSum, revenueSquares }, level) =>
      arppu({ n: payers!, sum: revenueSum!, sumSquares: revenueSquares! }, level),
  },
);

const lifetime: Metric = metricOf(
  {
    ...ofCustomers,
    key: "ltv",
    name: { ru: "Пожизненная ценность клиента (LTV, CLV)", en: "Customer Lifetime Value (LTV, CLV)" },
    abbreviation: { ru: "LTV", en: "LTV" },
    formula: {
      ru: "маржа m с активного клиента в месяц × r ÷ (1 + d − r), где r — доля остающихся за месяц, d — дисконт за месяц",
      en: "margin m of an active customer a month × r ÷ (1 + d − r), where r is the share retained a month, d the discount a month",
    },
    unit: "money",
    direction: "up",
    needs: {
      ru: "Заказы с суммой и известный уход клиентов; доля маржи и дисконт — в настройках метрик.",
      en: "Orders with an amount, and known leaving; the share of margin and the discount are in the metric settings.",
    },
    minimumN: 10,
    guards: ["churn", "arpu"],
    gaming: {
      ru: "Берут отток лучшего месяца или дисконт ноль.",
      en: "The churn of the best month is taken, or a discount of nothing.",
    },
  },
  {
    sums: ["revenueSum", "activeCustomers", "lost", "atStart", "days", "margin", "discount"],
    isExact: true,
    sizeOf: ({ activeCustomers }) => activeCustomers!,
    estimate({ revenueSum, activeCustomers, lost, atStart, days, margin, discount }) {
      const months = days! / daysPerMonth;
      if (activeCustomers === 0 || atStart === 0 || months === 0) return unknown("no-data");
      const retention = (1 - lost! / atStart!) ** (1 / months);
      // Nobody is known to leave and nothing is discounted: the value has no end.
      if (retention === 1 && discount === 0) return unknown("undefined-ratio");
      const monthly = ((revenueSum! / activeCustomers!) * margin!) / months;
      return exactly(known(ltvMargin({ margin: monthly, retention, discount: discount! }).value));
    },
  },
);

const bought: Metric = shareMetric(
  {
    ...ofCustomers,
    key: "conversion",
    name: { ru: "Конверсия в заказ", en: "Conversion Rate" },
    abbreviation: { ru: "CR заказа", en: "CVR" },
    formula: {
      ru: "активные клиенты, которые заказали ÷ активные клиенты периода",
      en: "active customers who ordered ÷ active customers of the period",
    },
    unit: "share",
    direction: "up",
    needs: needsOrders,
    minimumN: 10,
    guards: ["refunds", "arppu"],
    gaming: {
      ru: "Скидкой переносят вперёд покупки, которые и так случились бы.",
      en: "A discount brings forward what would have been bought anyway.",
    },
  },
  ["payers", "activeCustomers"],
  conversion,
);

const redeemed: Metric = shareMetric(
  {
    ...ofCustomers,
    key: "redemption",
    name: { ru: "Доля использованных купонов и компенсаций", en: "Redemption Rate" },
    abbreviation: { ru: "Погашение", en: "Redemption" },
    formula: {
      ru: "получившие купон и использовавшие его в том же периоде ÷ получившие купон",
      en: "customers who were given a coupon and used it in the same period ÷ customers who were given one",
    },
    unit: "share",
    direction: "neither",
    needs: {
      ru: "События выдачи и использования купона; их имена — в настройках метрик (coupon_issued, coupon_redeemed).",
      en: "Events of a coupon given and used; the metric settings name them (coupon_issued, coupon_redeemed).",
    },
    minimumN: 10,
    guards: ["revenue", "arpu"],
    gaming: {
      ru: "Купоны дают тем, кто купил бы и без них.",
      en: "Coupons go to those who would have bought without.",
    },
  },
  ["redeemed", "issued"],
  redemption,
);

const perContact: Metric = metricOf(
  {
    area,
    facts: "contacts",
    key: "cost-per-contact",
    name: { ru: "Стоимость обращения", en: "Cost per Contact" },
    abbreviation: { ru: "CPC", en: "CPC" },
    formula: {
      ru: "стоимость обработки по модели затрат ÷ обращения в поддержку",
      en: "cost of handling by the cost model ÷ contacts with support",
    },
    unit: "money",
    direction: "down",
    needs: {
      ru: "Обращения в поддержку; цены времени и каналов — в модели затрат.",
      en: "Contacts with support; prices of time and channels are in the cost model.",
    },
    minimumN: 1,
    guards: ["repeat-contacts", "csat"],
    gaming: {
      ru: "Одно обращение делят на несколько дешёвых.",
      en: "One contact is split into several cheap ones.",
    },
  },
  {
    sums: ["handlingMoney", "served"],
    isExact: true,
    sizeOf: ({ served }) => served!,
    estimate: ({ handlingMoney, served }) => exactly(costPerContact(handlingMoney!, served!)),
  },
);

const toServe: Metric = metricOf(
  {
    ...ofCustomers,
    key: "cost-to-serve",
    name: { ru: "Стоимость обслуживания клиента", en: "Cost to Serve" },
    abbreviation: { ru: "CTS", en: "CTS" },
    formula: {
      ru: "стоимость обработки всех обращений в поддержку ÷ клиенты, активные за период",
      en: "cost of handling all contacts with support ÷ customers active in the period",
    },
    unit: "money",
    direction: "down",
    needs: {
      ru: "Обращения и события продукта одних и тех же клиентов.",
      en: "Contacts and product events of the same customers.",
    },
    minimumN: 10,
    guards: ["csat", "churn", "contact-rate"],
    gaming: {
      ru: "Прячут поддержку: клиент тратит своё время вместо нашего.",
      en: "Support is hidden: customers spend their own time in place of ours.",
    },
  },
  {
    sums: ["handlingMoney", "served", "activeCustomers"],
    isExact: true,
    sizeOf: ({ activeCustomers }) => activeCustomers!,
    estimate({ handlingMoney, served, activeCustomers }) {
      const channels = served === 0 ? [] : [{ contacts: served!, costPerContact: handlingMoney! / served! }];
      const found = costToServe(channels, activeCustomers!);
      return found.known ? exactly(known(found.value.perCustomer)) : found;
    },
  },
);

const refunds: Metric = metricOf(
  {
    area,
    facts: "contacts",
    key: "refunds",
    name: { ru: "Возвраты и компенсации", en: "Refunds and Compensations" },
    abbreviation: { ru: "Возвраты", en: "Refunds" },
    formula: {
      ru: "сумма денег, выплаченных клиентам по обращениям",
      en: "sum of money paid to customers because of their contacts",
    },
    unit: "money",
    direction: "down",
    needs: {
      ru: "Столбец с компенсацией в файле обращений.",
      en: "A column with compensations in the file of contacts.",
    },
    minimumN: 1,
    guards: ["churn", "complaint-share"],
    gaming: {
      ru: "Отказывают в законных возвратах, клиенты уходят.",
      en: "Rightful refunds are refused, and customers leave.",
    },
  },
  {
    sums: ["refundMoney", "refunded"],
    isExact: true,
    sizeOf: ({ refunded }) => refunded!,
    estimate: ({ refundMoney, refunded }) =>
      exactly(refunded === 0 ? unknown("no-data") : known(refundMoney!)),
  },
);

export const moneyMetrics: readonly Metric[] = [
  revenue,
  perUser,
  perPayer,
  lifetime,
  bought,
  redeemed,
  perContact,
  toServe,
  refunds,
];
