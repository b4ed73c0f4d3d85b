import { useTranslation } from "react-i18next";
import { useFormat } from "../../kit/use-format.ts";
import type { TopicReply } from "../data/reads.ts";
import { moneyRange } from "../parts/range-text.ts";
import classes from "./cost-parts.module.css";

/** What the money is made of, as one bar and in words. */
export function CostParts({ topic }: { topic: TopicReply }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const parts = topic.costParts.filter(({ money }) => money.value > 0);
  const sum = parts.reduce((total, { money }) => total + money.value, 0);
  return (
    <div className={classes.parts}>
      {sum > 0 ? (
        <div className={classes.bar} aria-hidden>
          {parts.map(({ part, money }) => (
            <div key={part} data-part={part} style={{ flexGrow: money.value / sum }} />
          ))}
        </div>
      ) : null}
      <ul className={classes.list}>
        {topic.money.known ? (
          <li>
            {t("topic.money.whole", {
              money: format.moneyCompact(topic.money.value.value, topic.money.value.currency),
            })}
          </li>
        ) : null}
        {parts.map(({ part, money }) => (
          <li key={part}>
            <span className={classes.dot} data-part={part} aria-hidden />
            {t(`topic.money.${part}`)}{" "}
            <span
              title={t("parts.intervalLabel", { range: moneyRange(format.locale, money.currency, money) })}
            >
              {format.moneyCompact(money.value, money.currency)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
