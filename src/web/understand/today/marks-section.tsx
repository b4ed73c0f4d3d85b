import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Days } from "../../../understand/contract.ts";
import type { Today } from "../../../understand/today/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { fixedNumber } from "../parts/range-text.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import classes from "./figures.module.css";
import { useDaysFilter } from "./use-days-filter.ts";

type Mark = Today["marks"][number];
const scales = ["nps", "csat5", "csat7", "ces7", "stars5", "other"] as const;

/** Marks customers gave, each with its interval and n, and whether the change is more than noise. */
export function MarksSection({ marks, periods }: Pick<Today, "marks" | "periods">) {
  const { t } = useTranslation("understand");
  return (
    <Section title={t("today.marks.title")} note={marks.length > 0 ? t("today.marks.note") : undefined}>
      {marks.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("today.marks.none")}
        </Text>
      ) : null}
      <ul className={classes.list}>
        {marks.map((mark) => (
          <MarkLine key={mark.scale} mark={mark} periods={periods} />
        ))}
      </ul>
    </Section>
  );
}

type LineProps = { mark: Mark; periods: Today["periods"] };

function MarkLine({ mark: { scale, n, recent, before, changed }, periods }: LineProps) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const name = scales.find((one) => one === scale);
  const { slug } = useWorkspace();
  const filterOf = useDaysFilter();
  const marked = (days: Days) => contactsPath(slug, filterOf(days), { scoreMin: "0" });
  const shown = (value: number) => fixedNumber(format.locale, value, scale === "nps" ? 0 : 2);
  return (
    <li className={classes.mark}>
      <span>{name ? t(`today.marks.scale.${name}`) : scale}</span>
      <AnswerText answer={recent}>
        {({ value, low, high }) => (
          <span>
            <span className={classes.value}>{shown(value)}</span>{" "}
            <span className={classes.quiet}>
              {t(low < 0 ? "parts.signed" : "parts.interval", { low: shown(low), high: shown(high) })}
            </span>
          </span>
        )}
      </AnswerText>
      <QuietLink className={classes.quiet} to={marked(periods.recent)}>
        {t("today.marks.n", { n: format.number(n) })}
      </QuietLink>
      <span className={classes.quiet}>
        {before.known ? (
          <QuietLink to={marked(periods.before)}>
            {t("today.marks.was", { value: shown(before.value.value) })}
          </QuietLink>
        ) : (
          t("today.marks.wasUnknown")
        )}
        {before.known && recent.known ? (
          <>
            {" · "}
            <ChangeWord scale={scale} changed={changed} rose={recent.value.value > before.value.value} />
          </>
        ) : null}
      </span>
    </li>
  );
}

/** A change has a colour only when it is more than noise, and only where we know which way is better. */
function ChangeWord({ scale, changed, rose }: { scale: string; changed: boolean; rose: boolean }) {
  const { t } = useTranslation("understand");
  if (!changed) return t("today.marks.same");
  if (scale === "other") return t("today.marks.changed");
  return (
    <Text span inherit c={rose ? "var(--otklik-better)" : "var(--otklik-worse)"}>
      {t(rose ? "today.marks.better" : "today.marks.worse")}
    </Text>
  );
}
