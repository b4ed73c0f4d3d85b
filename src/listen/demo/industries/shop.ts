import type { IndustrySpec } from "./shape.ts";
import { customerAttributes } from "./customer-attributes.ts";

const delivery = { ru: "Доставка", en: "Delivery" };
const checkout = { ru: "Оформление заказа", en: "Checkout" };
const goods = { ru: "Товар", en: "Product" };
const returns = { ru: "Возврат", en: "Returns" };

/** An online shop with pick-up points: sixteen pains, praise and questions. */
export const shop: IndustrySpec = {
  topics: [
    { key: "refund-wait", share: 0.08, course: { kind: "growing" }, severity: 0.85, handleMinutes: 9, resolved: 0.35, touchpoint: returns, compensation: { share: 0.1, typical: { ru: 300, en: 8 } } },
    { key: "payment-fail", share: 0.07, course: { kind: "hidden" }, severity: 0.6, handleMinutes: 7, resolved: 0.5, touchpoint: checkout },
    { key: "outage", share: 0.01, course: { kind: "outage", daysAgo: 74 }, severity: 0.7, handleMinutes: 4, resolved: 0.35, touchpoint: { ru: "Сайт и приложение", en: "Site and app" }, compensation: { share: 0.05, typical: { ru: 300, en: 10 } } },
    { key: "late-delivery", share: 0.085, course: { kind: "seasonal", months: [11, 12], ratio: 3.5 }, severity: 0.7, handleMinutes: 7, resolved: 0.4, touchpoint: delivery, compensation: { share: 0.1, typical: { ru: 350, en: 10 } } },
    { key: "damaged", share: 0.06, course: { kind: "improved", monthsAgo: 7, cut: 0.66 }, severity: 0.75, handleMinutes: 9, resolved: 0.45, touchpoint: delivery, compensation: { share: 0.35, typical: { ru: 1400, en: 35 } } },
    { key: "tracking", share: 0.035, course: { kind: "fading", to: 0.35 }, severity: 0.5, handleMinutes: 6, resolved: 0.55, touchpoint: delivery },
    { key: "wrong-item", share: 0.055, course: { kind: "steady" }, severity: 0.7, handleMinutes: 9, resolved: 0.45, touchpoint: { ru: "Сборка заказа", en: "Order packing" }, compensation: { share: 0.15, typical: { ru: 500, en: 12 } } },
    { key: "size", share: 0.05, course: { kind: "steady" }, severity: 0.45, handleMinutes: 6, resolved: 0.6, touchpoint: goods },
    { key: "quality", share: 0.06, course: { kind: "steady" }, severity: 0.75, handleMinutes: 9, resolved: 0.4, touchpoint: goods, compensation: { share: 0.18, typical: { ru: 1200, en: 30 } } },
    { key: "promo", share: 0.05, course: { kind: "steady" }, severity: 0.5, handleMinutes: 6, resolved: 0.65, touchpoint: checkout, compensation: { share: 0.15, typical: { ru: 300, en: 8 } } },
    { key: "courier", share: 0.045, course: { kind: "steady" }, severity: 0.7, handleMinutes: 7, resolved: 0.5, touchpoint: delivery },
    { key: "cancelled-by-shop", share: 0.045, course: { kind: "steady" }, severity: 0.75, handleMinutes: 7, resolved: 0.45, touchpoint: checkout, compensation: { share: 0.12, typical: { ru: 500, en: 10 } } },
    { key: "return-hard", share: 0.045, course: { kind: "steady" }, severity: 0.65, handleMinutes: 9, resolved: 0.5, touchpoint: returns },
    { key: "points", share: 0.04, course: { kind: "steady" }, severity: 0.5, handleMinutes: 6, resolved: 0.6, touchpoint: { ru: "Программа лояльности", en: "Loyalty" }, compensation: { share: 0.1, typical: { ru: 400, en: 10 } } },
    { key: "support-bot", share: 0.05, course: { kind: "steady" }, severity: 0.65, handleMinutes: 4, resolved: 0.5, touchpoint: { ru: "Поддержка", en: "Support" } },
    { key: "warranty", share: 0.03, course: { kind: "steady" }, severity: 0.75, handleMinutes: 10, resolved: 0.3, touchpoint: { ru: "Гарантия", en: "Warranty" } },
    { key: "question", share: 0.06, course: { kind: "steady" }, severity: 0.25, handleMinutes: 4, resolved: 0.9, touchpoint: { ru: "Поддержка", en: "Support" } },
    { key: "praise", share: 0.13, course: { kind: "steady" }, severity: 0, handleMinutes: 3, resolved: 0.97, touchpoint: delivery },
  ],
  attributes: [
    ...customerAttributes,
    {
      key: "paymentMethod",
      onFeedback: true,
      choices: [
        { ru: "Частями", en: "Pay in 3", weight: 30 },
        { ru: "Карта", en: "Card", weight: 48 },
        { ru: "При получении", en: "Wallet", weight: 22 },
      ],
    },
    {
      key: "category",
      onFeedback: true,
      choices: [
        { ru: "Одежда", en: "Clothing", weight: 34 },
        { ru: "Электроника", en: "Electronics", weight: 22 },
        { ru: "Дом", en: "Home", weight: 26 },
        { ru: "Детские товары", en: "Kids", weight: 18 },
      ],
    },
  ],
  hidden: { attribute: "paymentMethod", value: { ru: "Частями", en: "Pay in 3" }, regionIndex: 1, overallShare: 0.07, insideShare: 0.3 },
  events: [
    { name: "login", weight: 30, money: false },
    { name: "order_placed", weight: 30, money: true },
    { name: "order_delivered", weight: 26, money: false },
    { name: "order_returned", weight: 6, money: true },
    { name: "payment", weight: 8, money: true },
  ],
  leavingEvent: "account_deleted",
  season: [0.98, 0.92, 0.98, 0.95, 0.94, 0.9, 0.88, 0.92, 0.98, 1.02, 1.25, 1.3],
  weekdays: [0.86, 1.14, 1.08, 1.03, 1.02, 1.0, 0.87],
  company: {
    ru: { name: "Синяя Полка", currency: "RUB", timeZone: "Europe/Moscow", country: "ru" },
    en: { name: "Thistlecrate", currency: "GBP", timeZone: "Europe/London", country: "uk" },
  },
};
