import { useTranslation } from "react-i18next";
import { isUsuallyNone, type WarningAlarm } from "../../../understand/warnings/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { fixedNumber } from "../parts/range-text.ts";

/** "3.1 times the usual (2.4–4.0)", one digit after the comma; in words where next to nothing is usual. */
export function AlarmSize({ alarm }: { alarm: Pick<WarningAlarm, "ratio" | "usual"> }) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  if (isUsuallyNone(alarm)) return <span>{t("alarms.hardly")}</span>;
  const { ratio } = alarm;
  const number = (value: number) => fixedNumber(locale, value, 1);
  return (
    <span className="numbers">
      {t("alarms.times", { times: number(ratio.value), low: number(ratio.low), high: number(ratio.high) })}
    </span>
  );
}
