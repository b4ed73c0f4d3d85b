import type { FeedbackFact, FeedbackKind } from "../facts.ts";
import type { TopicSpec } from "./industries/shape.ts";
import { type Random, seededRandom } from "./random.ts";
import type { Setting } from "./setting.ts";

type Handled = Pick<
  FeedbackFact,
  "agent" | "team" | "handleSeconds" | "resolvedFirstContact" | "compensationMinor"
>;

/** Teams by channel; the agents of a team are numbered one after another. */
const teams: Record<string, { ru: string[]; en: string[]; first: number; size: number; pace: number }> = {
  phone: {
    ru: ["Голос 1", "Голос 2", "Голос 3"],
    en: ["Voice 1", "Voice 2", "Voice 3"],
    first: 1,
    size: 48,
    pace: 1,
  },
  chat: { ru: ["Чат 1", "Чат 2"], en: ["Chat 1", "Chat 2"], first: 49, size: 26, pace: 1.35 },
  app: { ru: ["Чат 2"], en: ["Chat 2"], first: 62, size: 13, pace: 1.2 },
  email: { ru: ["Письма"], en: ["Letters"], first: 75, size: 12, pace: 1.7 },
  social: { ru: ["Отзывы"], en: ["Social"], first: 87, size: 6, pace: 1.1 },
  store: { ru: ["Розница"], en: ["Retail"], first: 93, size: 40, pace: 1.5 },
};

const handledKinds: FeedbackKind[] = ["contact", "complaint", "cancellation", "observation"];

/** Who dealt with the row, how long it took, whether once was enough, what was paid. Nothing for surveys and reviews. */
export function handling(
  setting: Setting,
  topic: TopicSpec,
  kind: FeedbackKind,
  channel: string,
  random: Random,
): Handled {
  const desk = teams[channel];
  if (!desk || !handledKinds.includes(kind)) return {};
  const number = desk.first + random.int(0, desk.size - 1);
  const agent = `A-${String(number).padStart(3, "0")}`;
  const names = desk[setting.language];
  const handled: Handled = { agent, team: names[number % names.length]! };
  if (kind === "observation") return handled;
  const skill = seededRandom(setting.seed, "agent", agent).normal();
  handled.handleSeconds = Math.round(
    60 * topic.handleMinutes * desk.pace * Math.exp(0.45 * random.normal() - 0.12 * skill),
  );
  handled.resolvedFirstContact = random.chance(Math.min(0.98, Math.max(0.03, topic.resolved + 0.06 * skill)));
  return { ...handled, ...compensation(setting, topic, random) };
}

function compensation(
  { language }: Setting,
  topic: TopicSpec,
  random: Random,
): Pick<FeedbackFact, "compensationMinor"> {
  if (!topic.compensation || !random.chance(topic.compensation.share)) return {};
  const typical = topic.compensation.typical[language];
  const step = language === "ru" ? 50 : 1;
  const major = Math.max(step, Math.round((typical * Math.exp(0.4 * random.normal())) / step) * step);
  return { compensationMinor: major * 100 };
}
