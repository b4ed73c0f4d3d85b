import { useTranslation } from "react-i18next";
import { useFormat } from "../../../kit/use-format.ts";
import classes from "./parts.module.css";
import { markOf, topOf } from "./score.ts";

type ScoreMarkProps = { score: number; scale: string | null };

/** The mark as the customer gave it, "9/10" where the scale is known. */
export function ScoreMark({ score, scale }: ScoreMarkProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const top = topOf(scale);
  const shown = format.number(score, 1);
  const name = scale === null ? undefined : t(`feedback.scales.${scale}`, { defaultValue: scale });
  return (
    <span className={classes.score} data-tone={markOf(score, scale) ?? undefined} title={name}>
      {top === null ? shown : t("feedback.scoreShort", { score: shown, top })}
    </span>
  );
}
