import type { IndustrySpec } from "./shape.ts";
import { customerAttributes } from "./customer-attributes.ts";

const app = { ru: "Мобильное приложение", en: "Mobile app" };
const card = { ru: "Карты", en: "Cards" };
const loans = { ru: "Кредиты", en: "Loans" };
const branch = { ru: "Отделение", en: "Branch" };

/** A retail bank: sixteen pains, praise and questions. */
export const bank: IndustrySpec = {
  topics: [
    { key: "fraud-block", share: 0.075, course: { kind: "growing" }, severity: 0.9, handleMinutes: 13, resolved: 0.28, touchpoint: { ru: "Переводы", en: "Payments" }, compensation: { share: 0.02, typical: { ru: 1500, en: 30 } } },
    { key: "app-login", share: 0.07, course: { kind: "hidden" }, severity: 0.7, handleMinutes: 8, resolved: 0.5, touchpoint: app },
    { key: "outage", share: 0.01, course: { kind: "outage", daysAgo: 96 }, severity: 0.85, handleMinutes: 5, resolved: 0.3, touchpoint: app, compensation: { share: 0.04, typical: { ru: 500, en: 15 } } },
    { key: "tax-papers", share: 0.045, course: { kind: "seasonal", months: [1, 2, 3], ratio: 4 }, severity: 0.45, handleMinutes: 7, resolved: 0.62, touchpoint: { ru: "Справки и выписки", en: "Statements and certificates" } },
    { key: "branch-queue", share: 0.06, course: { kind: "improved", monthsAgo: 7, cut: 0.66 }, severity: 0.6, handleMinutes: 4, resolved: 0.7, touchpoint: branch },
    { key: "card-delivery", share: 0.04, course: { kind: "fading", to: 0.35 }, severity: 0.55, handleMinutes: 6, resolved: 0.5, touchpoint: { ru: "Доставка карты", en: "Card delivery" } },
    { key: "service-fee", share: 0.085, course: { kind: "steady" }, severity: 0.7, handleMinutes: 8, resolved: 0.55, touchpoint: card, compensation: { share: 0.16, typical: { ru: 700, en: 12 } } },
    { key: "cashback", share: 0.065, course: { kind: "steady" }, severity: 0.5, handleMinutes: 7, resolved: 0.55, touchpoint: { ru: "Программа лояльности", en: "Rewards" }, compensation: { share: 0.12, typical: { ru: 600, en: 10 } } },
    { key: "loan-insurance", share: 0.055, course: { kind: "steady" }, severity: 0.85, handleMinutes: 14, resolved: 0.3, touchpoint: loans, compensation: { share: 0.06, typical: { ru: 18000, en: 240 } } },
    { key: "early-repayment", share: 0.05, course: { kind: "steady" }, severity: 0.65, handleMinutes: 11, resolved: 0.5, touchpoint: loans },
    { key: "atm", share: 0.045, course: { kind: "steady" }, severity: 0.75, handleMinutes: 9, resolved: 0.3, touchpoint: { ru: "Банкомат", en: "Cash machine" }, compensation: { share: 0.03, typical: { ru: 1000, en: 20 } } },
    { key: "mortgage-wait", share: 0.04, course: { kind: "steady" }, severity: 0.75, handleMinutes: 15, resolved: 0.25, touchpoint: { ru: "Ипотека", en: "Mortgage" } },
    { key: "marketing-calls", share: 0.045, course: { kind: "steady" }, severity: 0.6, handleMinutes: 5, resolved: 0.75, touchpoint: { ru: "Реклама", en: "Marketing" } },
    { key: "support-bot", share: 0.055, course: { kind: "steady" }, severity: 0.65, handleMinutes: 4, resolved: 0.5, touchpoint: { ru: "Поддержка", en: "Support" } },
    { key: "debt-collection", share: 0.03, course: { kind: "steady" }, severity: 0.9, handleMinutes: 9, resolved: 0.4, touchpoint: { ru: "Взыскание", en: "Collections" } },
    { key: "unknown-debit", share: 0.04, course: { kind: "steady" }, severity: 0.95, handleMinutes: 14, resolved: 0.2, touchpoint: card, compensation: { share: 0.2, typical: { ru: 4200, en: 85 } } },
    { key: "question", share: 0.06, course: { kind: "steady" }, severity: 0.25, handleMinutes: 4, resolved: 0.9, touchpoint: { ru: "Поддержка", en: "Support" } },
    { key: "praise", share: 0.13, course: { kind: "steady" }, severity: 0, handleMinutes: 3, resolved: 0.97, touchpoint: branch },
  ],
  attributes: [
    ...customerAttributes,
    {
      key: "product",
      onFeedback: true,
      choices: [
        { ru: "Дебетовая карта", en: "Current account", weight: 46 },
        { ru: "Кредитная карта", en: "Credit card", weight: 22 },
        { ru: "Кредит наличными", en: "Personal loan", weight: 14 },
        { ru: "Ипотека", en: "Mortgage", weight: 9 },
        { ru: "Вклад", en: "Savings", weight: 9 },
      ],
    },
  ],
  hidden: { attribute: "appVersion", value: { ru: "7.4.0", en: "7.4.0" }, regionIndex: 1, overallShare: 0.07, insideShare: 0.3 },
  events: [
    { name: "login", weight: 40, money: false },
    { name: "card_payment", weight: 30, money: true },
    { name: "transfer", weight: 14, money: true },
    { name: "cash_withdrawal", weight: 9, money: true },
    { name: "loan_payment", weight: 7, money: true },
  ],
  leavingEvent: "account_closed",
  season: [1.05, 1.0, 1.04, 1.02, 0.94, 0.92, 0.88, 0.9, 1.02, 1.05, 1.06, 1.15],
  weekdays: [0.55, 1.24, 1.18, 1.12, 1.1, 1.08, 0.72],
  company: {
    ru: { name: "Северный Мост Банк", currency: "RUB", timeZone: "Europe/Moscow", country: "ru" },
    en: { name: "Copperfinch Bank", currency: "GBP", timeZone: "Europe/London", country: "uk" },
  },
};
