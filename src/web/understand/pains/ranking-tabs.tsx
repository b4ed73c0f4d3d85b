import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { readIsByCause, withRanking } from "./pains-address.ts";

type Props = { address: URLSearchParams; onChange: ChangeAddress };

/** What is ranked: topics, or the causes found under all of them. */
export function RankingTabs({ address, onChange }: Props) {
  const { t } = useTranslation("understand");
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("painsGrown.by.label")}
      value={readIsByCause(address) ? "cause" : "topic"}
      onChange={(by) => onChange((now) => withRanking(now, by === "cause"))}
      data={(["topic", "cause"] as const).map((value) => ({ value, label: t(`painsGrown.by.${value}`) }))}
    />
  );
}
