import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { rankings, readRanking, withRanking } from "./pains-address.ts";

type Props = { address: URLSearchParams; onChange: ChangeAddress };

/** What is ranked: topics, the causes found under all of them, or after what customers leave. */
export function RankingTabs({ address, onChange }: Props) {
  const { t } = useTranslation("understand");
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("painsGrown.by.label")}
      value={readRanking(address)}
      onChange={(value) =>
        onChange((now) => withRanking(now, rankings.find((ranking) => ranking === value) ?? "topic"))
      }
      data={rankings.map((value) => ({ value, label: t(`painsGrown.by.${value}`) }))}
    />
  );
}
