import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Estimate } from "../../../core/kit/answer.ts";
import { useFormat } from "../../kit/use-format.ts";
import { fixedNumber } from "./range-text.ts";
import classes from "./tone-mark.module.css";

/** The mean tone from -1 to +1 with its interval; negative or positive only when the whole interval lies on one side of zero. */
export function ToneMark({ tone }: { tone: Estimate }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const side = toneSide(tone);
  const at = (value: number) => `${((Math.min(1, Math.max(-1, value)) + 1) * 50).toFixed(1)}%`;
  const signed = (value: number) => fixedNumber(format.locale, value, 2, "exceptZero");
  const shown = {
    value: signed(tone.value),
    low: signed(tone.low),
    high: signed(tone.high),
  };
  return (
    <Tooltip label={t("parts.toneHint", shown)}>
      <span className={classes.tone} data-tone={side}>
        <span className={classes.track} aria-hidden>
          <span className={classes.middle} />
          <span
            className={classes.interval}
            style={{ left: at(tone.low), right: `calc(100% - ${at(tone.high)})` }}
          />
          <span className={classes.point} style={{ left: at(tone.value) }} />
        </span>
        <span className="numbers">{shown.value}</span>
      </span>
    </Tooltip>
  );
}

/** On which side of zero the whole interval lies. */
export function toneSide({ low, high }: Estimate): "negative" | "neutral" | "positive" {
  if (high < 0) return "negative";
  return low > 0 ? "positive" : "neutral";
}
