import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Estimate } from "../../../core/kit/answer.ts";
import type { Today } from "../../../understand/today/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { fixedNumber } from "../parts/range-text.ts";
import { Section } from "../parts/section.tsx";
import classes from "./figures.module.css";
import { useDaysFilter } from "./use-days-filter.ts";

/** The flow of contacts against the time before; whether it moved is said only when its interval leaves 1 out. */
export function VolumeSection({ volume, periods }: Pick<Today, "volume" | "periods">) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { slug } = useWorkspace();
  const filterOf = useDaysFilter();
  const { recent, before, ratio } = volume;
  return (
    <Section title={t("today.volume.title")} note={t("today.volume.note")}>
      <div className={classes.figure}>
        <Link className={classes.big} to={contactsPath(slug, filterOf(periods.recent))}>
          {format.number(recent)}
        </Link>
        <QuietLink className={classes.quiet} to={contactsPath(slug, filterOf(periods.before))}>
          {t("today.volume.before", { before: format.number(before) })}
        </QuietLink>
      </div>
      <AnswerText answer={ratio}>{(estimate) => <Ratio ratio={estimate} />}</AnswerText>
    </Section>
  );
}

function Ratio({ ratio }: { ratio: Estimate }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const times = (value: number) => fixedNumber(format.locale, value, 2);
  const moved = movement(ratio);
  return (
    <Text size="sm" c={moved === "same" ? "dimmed" : undefined} className="numbers">
      {t("parts.ratio", { value: times(ratio.value), low: times(ratio.low), high: times(ratio.high) })}
      {" · "}
      {t(`today.volume.${moved}`)}
    </Text>
  );
}

/**
 * Which way a ratio moved, when its whole interval says so.
 * @example movement({ value: 1.2, low: 0.9, high: 1.6 }) // => "same"
 */
export function movement({ low, high }: Estimate): "up" | "down" | "same" {
  if (low > 1) return "up";
  return high < 1 ? "down" : "same";
}
