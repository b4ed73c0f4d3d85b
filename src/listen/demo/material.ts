import { bank } from "./industries/bank.ts";
import type { IndustrySpec } from "./industries/shape.ts";
import { shop } from "./industries/shop.ts";
import { telecom } from "./industries/telecom.ts";
import { bankEn } from "./texts/bank-en.ts";
import { bankRu } from "./texts/bank-ru.ts";
import { framesEn } from "./texts/frames-en.ts";
import { framesRu } from "./texts/frames-ru.ts";
import { shopEn } from "./texts/shop-en.ts";
import { shopRu } from "./texts/shop-ru.ts";
import { telecomEn } from "./texts/telecom-en.ts";
import { telecomRu } from "./texts/telecom-ru.ts";
import type { Frames, IndustryTexts } from "./texts/shape.ts";

export const demoIndustries = ["bank", "telecom", "shop"] as const;
export type DemoIndustry = (typeof demoIndustries)[number];
export const demoLanguages = ["ru", "en"] as const;
export type DemoLanguage = (typeof demoLanguages)[number];

const specs: Record<DemoIndustry, IndustrySpec> = { bank, telecom, shop };
const texts: Record<DemoLanguage, Record<DemoIndustry, IndustryTexts>> = {
  ru: { bank: bankRu, telecom: telecomRu, shop: shopRu },
  en: { bank: bankEn, telecom: telecomEn, shop: shopEn },
};
const frames: Record<DemoLanguage, Frames> = { ru: framesRu, en: framesEn };

/** What a demo of the industry is made from in the language. */
export function demoMaterial(industry: DemoIndustry, language: DemoLanguage) {
  return { spec: specs[industry], texts: texts[language][industry], frames: frames[language] };
}
