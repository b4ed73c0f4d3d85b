import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Pain } from "../../../understand/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { fixedNumber } from "../parts/range-text.ts";
import { Section } from "../parts/section.tsx";
import { SparkLine } from "../parts/spark-line.tsx";
import classes from "./changed-section.module.css";
import { PainLine } from "./pain-line.tsx";
import lines from "./pain-line.module.css";

/** What a test says is new, growing or fading; silence means nothing moved beyond noise. */
export function ChangedSection({ pains, period }: { pains: readonly Pain[]; period: URLSearchParams }) {
  const { t } = useTranslation("understand");
  return (
    <Section title={t("today.changed.title")} note={t("today.changed.note")}>
      {pains.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("today.changed.none")}
        </Text>
      ) : null}
      <ul className={lines.list}>
        {pains.map((pain) => (
          <PainLine key={pain.topicId} pain={pain} period={period}>
            <ChangeNumbers pain={pain} />
          </PainLine>
        ))}
      </ul>
    </Section>
  );
}

function ChangeNumbers({ pain: { trend, spark } }: { pain: Pain }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const ratio = trend.known ? trend.value.ratio : null;
  const times = (value: number) => fixedNumber(format.locale, value, 2);
  return (
    <div className={classes.numbers}>
      <SparkLine counts={spark} />
      {ratio ? (
        <span className={classes.ratio}>
          <b>{t("parts.times", { value: times(ratio.value) })}</b>
          <span className={classes.range}>
            {t("parts.interval", { low: times(ratio.low), high: times(ratio.high) })}
          </span>
        </span>
      ) : null}
    </div>
  );
}
