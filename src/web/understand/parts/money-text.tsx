import type { Pain } from "../../../understand/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { MoneyBar } from "./money-bar.tsx";
import classes from "./money-text.module.css";
import { moneyRange } from "./range-text.ts";

/** Money with its interval, in words and as a bar on the scale of the list; says why there is none. */
export function MoneyText({ money, most }: { money: Pain["money"]; most: number }) {
  const format = useFormat();
  return (
    <AnswerText answer={money} dense>
      {(estimate) => (
        <div className={classes.money}>
          <div className={classes.words}>
            <span className={classes.value}>{format.moneyCompact(estimate.value, estimate.currency)}</span>
            <span className={classes.range}>{moneyRange(format.locale, estimate.currency, estimate)}</span>
          </div>
          <MoneyBar estimate={estimate} most={most} />
        </div>
      )}
    </AnswerText>
  );
}

/** The right end of the scale all rows share: the highest interval end. */
export function mostMoney(pains: readonly Pain[]): number {
  return Math.max(1, ...pains.map(({ moneyPerMonth: money }) => (money.known ? money.value.high : 0)));
}
