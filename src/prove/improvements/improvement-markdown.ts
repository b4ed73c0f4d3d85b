import type { Actor } from "../../access/actor.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { conditionText } from "../../understand/hidden-segments/export-search.ts";
import type { Improvement, ImprovementSource, Stage } from "./contract.ts";

const words = {
  ru: {
    stage: "Стадия",
    owner: "Команда",
    nobody: "не назначена",
    problem: "Проблема",
    asIs: "Как сейчас",
    toBe: "Как станет",
    source: "Откуда это известно",
    share: (here: string, range: string, overall: string) =>
      `Доля здесь ${here} (${range}), в целом ${overall}`,
    counted: (hits: string, rows: string) => `Случаев ${hits} из ${rows}`,
    excess: (value: string, range: string) => `Больше, чем у такого же числа других, на ${value} (${range})`,
    money: (value: string, range: string) => `В деньгах: ${value} (${range})`,
    association: "Это связь, а не причина: что даст улучшение, покажет проверка.",
    stages: {
      analyse: "анализ",
      develop: "разработка",
      test: "проверка",
      launch: "запуск",
      tune: "донастройка",
      done: "сделано",
      dropped: "отложено",
    },
  },
  en: {
    stage: "Stage",
    owner: "Team",
    nobody: "none yet",
    problem: "Problem",
    asIs: "As is",
    toBe: "To be",
    source: "How this is known",
    share: (here: string, range: string, overall: string) => `${here} here (${range}), ${overall} overall`,
    counted: (hits: string, rows: string) => `${hits} of ${rows}`,
    excess: (value: string, range: string) => `${value} more than as many others would have (${range})`,
    money: (value: string, range: string) => `In money: ${value} (${range})`,
    association: "An association, not a cause: what the improvement brings, a test will show.",
    stages: {
      analyse: "analyse",
      develop: "develop",
      test: "test",
      launch: "launch",
      tune: "tune",
      done: "done",
      dropped: "dropped",
    } satisfies Record<Stage, string>,
  },
} satisfies Record<Locale, unknown>;

/** One improvement as a page of Markdown in the reader's language, to go where the company keeps its tasks. */
export function improvementMarkdown(improvement: Improvement, { locale }: Pick<Actor, "locale">): string {
  const say = words[locale];
  const { title, stage, ownerTeamName, problem, asIs, toBe, source } = improvement;
  const sections = [
    [say.problem, problem],
    [say.asIs, asIs],
    [say.toBe, toBe],
    [say.source, source ? sourceText(source, locale) : ""],
  ].filter(([, text]) => text !== "");
  return [
    `# ${title}`,
    "",
    `- ${say.stage}: ${say.stages[stage]}`,
    `- ${say.owner}: ${ownerTeamName ?? say.nobody}`,
    ...sections.flatMap(([head, text]) => ["", `## ${head}`, "", text]),
    "",
  ].join("\n");
}

function sourceText({ find, overall, currency }: ImprovementSource, locale: Locale): string {
  const say = words[locale];
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value).replace("-", "−");
  const percent = (share: number) =>
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(share);
  const range = ({ low, high }: { low: number; high: number }) => `${number(low)} … ${number(high)}`;
  const money = (value: number) =>
    new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 })
      .format(value)
      .replace("-", "−");
  const { inside, excess } = find;
  const shares = `${percent(inside.value.low)} … ${percent(inside.value.high)}`;
  return [
    `- ${find.conditions.map((condition) => conditionText(condition, locale)).join("; ")}`,
    `- ${say.share(percent(inside.value.value), shares, percent(overall.value.value))}`,
    `- ${say.counted(number(inside.total), number(inside.rows))}`,
    `- ${say.excess(number(excess.value), range(excess))}`,
    ...(find.money
      ? [
          `- ${say.money(money(find.money.excess.value), `${money(find.money.excess.low)} … ${money(find.money.excess.high)}`)}`,
        ]
      : []),
    `- q ${find.qValue < 0.001 ? "< 0.001" : number(find.qValue, 3)}`,
    "",
    say.association,
  ].join("\n");
}
