import { bank } from "./industries/bank.ts";
import type { IndustrySpec } from "./industries/shape.ts";
import { bankRu } from "./texts/bank-ru.ts";
import { framesRu } from "./texts/frames-ru.ts";
import type { Frames, IndustryTexts } from "./texts/shape.ts";

export const demoIndustries = ["bank", "telecom", "shop"] as const;
export type DemoIndustry = (typeof demoIndustries)[number];
export const demoLanguages = ["ru", "en"] as const;
export type DemoLanguage = (typeof demoLanguages)[number];

/** What a demo of the industry is made from in the language. */
export function demoMaterial(industry: DemoIndustry, language: DemoLanguage): { spec: IndustrySpec; texts: IndustryTexts; frames: Frames } {
  void industry; void language;
  return { spec: bank, texts: bankRu, frames: framesRu };
}
