import { useTranslation } from "react-i18next";
import type { FoundSegments, HiddenFind, SearchWish } from "../../../understand/hidden-segments/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import { ShareBar } from "../parts/share-bar.tsx";
import classes from "./hidden.module.css";
import { useFindWords } from "./use-find-words.ts";

type Props = {
  find: HiddenFind;
  asked: SearchWish;
  overall: FoundSegments["overall"];
  currency: string;
  /** The share at the right end of the bar. */
  most: number;
};

/** How much more than overall, how surely, how many and in money. */
export function FindFacts({ find, asked, overall, currency, most }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const words = useFindWords();
  const { inside, outside, ratio } = find;
  return (
    <>
      <p className={classes.contrast}>
        {t("hidden.contrast", {
          overall: percentText(format.locale, overall.value.value),
          here: percentText(format.locale, inside.value.value),
        })}{" "}
        <span className={classes.dimmed}>({percentRange(format.locale, inside.value)})</span>
      </p>
      <ShareBar share={inside.value} overall={overall.value.value} most={most} />
      <p className={classes.facts}>
        {[
          t(`hidden.of.${asked.of}`, {
            total: format.number(inside.total),
            rows: format.number(inside.rows),
          }),
          t("hidden.others", { share: percentText(format.locale, outside.value.value) }),
          ratio.known ? words.times(ratio.value) : null,
          t("hidden.excess", {
            excess: format.number(find.excess.value),
            range: format.numberRange(find.excess.low, find.excess.high, 0),
          }),
          find.money
            ? t("hidden.money", {
                money: format.money(find.money.excess.value, currency),
                range: format.moneyRange(find.money.excess.low, find.money.excess.high, currency),
              })
            : null,
          find.qValue < 0.001 ? t("topic.who.qTiny") : t("topic.who.q", { q: format.number(find.qValue, 3) }),
          find.alike > 0 ? t("hidden.alike", { count: find.alike }) : null,
        ]
          .filter((fact) => fact !== null)
          .join(" · ")}
      </p>
    </>
  );
}
