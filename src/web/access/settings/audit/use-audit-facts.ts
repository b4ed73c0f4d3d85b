import { useTranslation } from "react-i18next";
import { useFormat } from "../../../kit/use-format.ts";

/** Ids say nothing to a reader, and long structures belong to their own screens. */
const left = /id$|ids$/i;

/** The details of a change in the reader's words: "role: Analyst · personal data: yes". */
export function useAuditFacts(): (facts: Record<string, unknown>) => string {
  const { t, i18n } = useTranslation("access");
  const format = useFormat();
  const worded = (name: string, value: string) => {
    const key = wordOf(name, value);
    return i18n.exists(key) ? t(key) : value;
  };
  const shown = (name: string, value: unknown): string => {
    if (typeof value === "boolean") return value ? t("audit.yes") : t("audit.no");
    if (typeof value === "number") return format.number(value, 4);
    if (Array.isArray(value)) return value.map((each) => shown(name, each)).join(", ");
    return worded(name, String(value));
  };
  return (facts) =>
    Object.entries(facts)
      .filter(([name, value]) => !left.test(name) && isTellable(value))
      .map(([name, value]) => {
        const key = `access:audit.fact.${name}`;
        return `${i18n.exists(key) ? t(key) : name}: ${shown(name, value)}`;
      })
      .join(" · ");
}

/** Where the word for a value stands, if it is one of ours. */
function wordOf(name: string, value: string): string {
  if (name === "role") return `access:role.${value}.name`;
  if (name === "industry") return `kit:demo.industries.${value}`;
  if (name === "locale" || name === "language")
    return `access:start.${value === "ru" ? "russian" : "english"}`;
  return `access:scope.${value}`;
}

function isTellable(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  if (Array.isArray(value)) return value.length > 0 && value.every((each) => typeof each !== "object");
  return typeof value !== "object";
}
