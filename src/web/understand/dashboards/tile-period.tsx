import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { offeredPeriods, rollingPeriods } from "../../../understand/dashboards/facts.ts";
import { addDays, withPeriod } from "../../kit/period/period.ts";
import { usePeriodEnd } from "../../kit/period/use-period-end.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";

type Props = { address: URLSearchParams; onChange: ChangeAddress };

const wholeTime = { from: null, to: null };

/** The period of a tile: one that moves on with the days, days that stay, or all there is. */
export function TilePeriod({ address, onChange }: Props) {
  const { t } = useTranslation(["understand", "kit"]);
  const { end } = usePeriodEnd();
  const rolling = rollingPeriods.find((each) => each === address.get("last"));
  const isOwn = !rolling && (address.has("from") || address.has("to"));
  const offered = rollingPeriods.filter(
    (each) => each === rolling || offeredPeriods.some((one) => one === each),
  );
  const choose = (value: string | null) =>
    onChange((now) => {
      const next = withPeriod(now, wholeTime);
      next.delete("last");
      if (value === "own") return withPeriod(next, { from: addDays(end, -28), to: end });
      if (value !== null && value !== "all") next.set("last", value);
      return next;
    });
  return (
    <>
      <Select
        size="xs"
        w={220}
        label={t("dashboards.form.period")}
        allowDeselect={false}
        value={rolling ?? (isOwn ? "own" : "all")}
        onChange={choose}
        data={[
          ...offered.map((value) => ({ value, label: t(`dashboards.form.last.${value}`) })),
          { value: "all", label: t("kit:period.all") },
          { value: "own", label: t("filter.custom") },
        ]}
      />
      {isOwn ? <OwnDays address={address} onChange={onChange} /> : null}
    </>
  );
}

/** The end is typed as the last day inside and kept as the first day after. */
function OwnDays({ address, onChange }: Props) {
  const { t } = useTranslation("understand");
  const from = address.get("from")?.slice(0, 10) ?? "";
  const to = address.get("to")?.slice(0, 10);
  const last = to ? addDays(to, -1) : "";
  const isWrong = from !== "" && last !== "" && from > last;
  return (
    <>
      <TextInput
        size="xs"
        type="date"
        label={t("filter.from")}
        value={from}
        error={isWrong ? t("filter.periodWrong") : undefined}
        onChange={({ currentTarget: { value } }) =>
          onChange((now) => withPeriod(now, { from: value, to: now.get("to") }))
        }
      />
      <TextInput
        size="xs"
        type="date"
        label={t("filter.to")}
        value={last}
        onChange={({ currentTarget: { value } }) =>
          onChange((now) =>
            withPeriod(now, { from: now.get("from"), to: value === "" ? null : addDays(value, 1) }),
          )
        }
      />
    </>
  );
}
