import type { DemoZone } from "./local-time.ts";
import type { IndustrySpec } from "./industries/shape.ts";
import type { Frames, IndustryTexts } from "./texts/shape.ts";

/** What a demo company is made from; everything else follows from it. */
export type Setting = {
  seed: string;
  spec: IndustrySpec;
  texts: IndustryTexts;
  frames: Frames;
  language: "ru" | "en";
  timeZone: DemoZone;
  contacts: number;
  customers: number;
  /** The first instant of the 18 months. */
  from: Date;
  /** The first instant after them. */
  until: Date;
};
