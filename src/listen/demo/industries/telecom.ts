import type { IndustrySpec } from "./shape.ts";
import { customerAttributes } from "./customer-attributes.ts";

const home = { ru: "Домашний интернет", en: "Home internet" };
const mobile = { ru: "Мобильная связь", en: "Mobile network" };
const billing = { ru: "Счета и списания", en: "Billing" };

/** A telecom operator, mobile and home: sixteen pains, praise and questions. */
export const telecom: IndustrySpec = {
  topics: [
    { key: "paid-extras", share: 0.075, course: { kind: "growing" }, severity: 0.85, handleMinutes: 9, resolved: 0.6, touchpoint: billing, compensation: { share: 0.3, typical: { ru: 300, en: 15 } } },
    { key: "router-drops", share: 0.07, course: { kind: "hidden" }, severity: 0.75, handleMinutes: 14, resolved: 0.35, touchpoint: home, compensation: { share: 0.05, typical: { ru: 350, en: 20 } } },
    { key: "outage", share: 0.01, course: { kind: "outage", daysAgo: 83 }, severity: 0.85, handleMinutes: 4, resolved: 0.3, touchpoint: mobile, compensation: { share: 0.06, typical: { ru: 150, en: 10 } } },
    { key: "roaming", share: 0.05, course: { kind: "seasonal", months: [6, 7, 8], ratio: 4 }, severity: 0.75, handleMinutes: 11, resolved: 0.45, touchpoint: { ru: "Роуминг", en: "Roaming" }, compensation: { share: 0.1, typical: { ru: 900, en: 45 } } },
    { key: "technician", share: 0.06, course: { kind: "improved", monthsAgo: 7, cut: 0.66 }, severity: 0.7, handleMinutes: 8, resolved: 0.35, touchpoint: { ru: "Выезд мастера", en: "Technician visit" } },
    { key: "topup", share: 0.04, course: { kind: "fading", to: 0.35 }, severity: 0.6, handleMinutes: 7, resolved: 0.5, touchpoint: { ru: "Личный кабинет", en: "Account and app" } },
    { key: "price-rise", share: 0.085, course: { kind: "steady" }, severity: 0.75, handleMinutes: 9, resolved: 0.5, touchpoint: { ru: "Тарифы", en: "Plans" }, compensation: { share: 0.06, typical: { ru: 200, en: 10 } } },
    { key: "slow-mobile", share: 0.07, course: { kind: "steady" }, severity: 0.6, handleMinutes: 9, resolved: 0.35, touchpoint: mobile },
    { key: "no-signal", share: 0.05, course: { kind: "steady" }, severity: 0.65, handleMinutes: 9, resolved: 0.25, touchpoint: mobile },
    { key: "sim", share: 0.045, course: { kind: "steady" }, severity: 0.55, handleMinutes: 7, resolved: 0.6, touchpoint: { ru: "Салон связи", en: "Store" } },
    { key: "billing-error", share: 0.06, course: { kind: "steady" }, severity: 0.8, handleMinutes: 11, resolved: 0.45, touchpoint: billing, compensation: { share: 0.22, typical: { ru: 650, en: 30 } } },
    { key: "porting", share: 0.035, course: { kind: "steady" }, severity: 0.7, handleMinutes: 10, resolved: 0.35, touchpoint: { ru: "Перенос номера", en: "Number transfer" } },
    { key: "tv", share: 0.045, course: { kind: "steady" }, severity: 0.5, handleMinutes: 10, resolved: 0.5, touchpoint: { ru: "Телевидение", en: "TV" } },
    { key: "cancel-hard", share: 0.04, course: { kind: "steady" }, severity: 0.85, handleMinutes: 12, resolved: 0.35, touchpoint: { ru: "Расторжение", en: "Cancellation" } },
    { key: "support-bot", share: 0.045, course: { kind: "steady" }, severity: 0.65, handleMinutes: 4, resolved: 0.5, touchpoint: { ru: "Поддержка", en: "Support" } },
    { key: "spam", share: 0.03, course: { kind: "steady" }, severity: 0.6, handleMinutes: 5, resolved: 0.6, touchpoint: { ru: "Реклама", en: "Marketing" } },
    { key: "question", share: 0.06, course: { kind: "steady" }, severity: 0.25, handleMinutes: 4, resolved: 0.9, touchpoint: { ru: "Поддержка", en: "Support" } },
    { key: "praise", share: 0.13, course: { kind: "steady" }, severity: 0, handleMinutes: 3, resolved: 0.97, touchpoint: { ru: "Поддержка", en: "Support" } },
  ],
  attributes: [
    ...customerAttributes,
    {
      key: "tariff",
      onFeedback: true,
      choices: [
        { ru: "Минимум", en: "Basic 5", weight: 26 },
        { ru: "Оптимум", en: "Flex 20", weight: 36 },
        { ru: "Безлимит", en: "Unlimited", weight: 24 },
        { ru: "Семья", en: "Family", weight: 14 },
      ],
    },
    {
      key: "router",
      onFeedback: true,
      choices: [
        { ru: "RX-300", en: "RX-300", weight: 30 },
        { ru: "RX-200", en: "RX-200", weight: 38 },
        { ru: "HomeBox 2", en: "HomeBox 2", weight: 32 },
      ],
    },
  ],
  hidden: { attribute: "router", value: { ru: "RX-300", en: "RX-300" }, regionIndex: 1, overallShare: 0.07, insideShare: 0.3 },
  events: [
    { name: "login", weight: 34, money: false },
    { name: "topup", weight: 22, money: true },
    { name: "bill_paid", weight: 26, money: true },
    { name: "plan_changed", weight: 6, money: false },
    { name: "addon_bought", weight: 12, money: true },
  ],
  leavingEvent: "contract_cancelled",
  season: [1.0, 0.97, 0.98, 0.97, 0.97, 1.02, 1.06, 1.05, 1.02, 0.98, 0.97, 1.03],
  weekdays: [0.76, 1.18, 1.12, 1.06, 1.04, 1.02, 0.84],
  company: {
    ru: { name: "Волнорез Связь", currency: "RUB", timeZone: "Europe/Moscow", country: "ru" },
    en: { name: "Larkwire", currency: "USD", timeZone: "America/Chicago", country: "us" },
  },
};
