import { Text, Tooltip } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight, IconMinus, IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Pain } from "../../understand/contract.ts";
import { UnknownText } from "./answer-text.tsx";
import classes from "./trend-badge.module.css";
import { useFormat } from "./use-format.ts";

type Verdict = Extract<Pain["trend"], { known: true }>["value"]["verdict"];
const icons = { new: IconSparkles, growing: IconArrowUpRight, fading: IconArrowDownRight, steady: IconMinus };

/** new / growing / fading / steady, as a test decided; coloured only when the change is beyond noise. */
export function TrendBadge({ trend }: { trend: Pain["trend"] }) {
  const { t } = useTranslation("kit");
  const format = useFormat();
  if (!trend.known) return <UnknownText why={trend.why} dense />;
  const { verdict, ratio } = trend.value;
  const times = (value: number) => format.number(value, 2);
  const said = t(`trend.why.${verdict}`);
  const why = ratio
    ? t("trend.ratio", {
        why: said,
        value: times(ratio.value),
        low: times(ratio.low),
        high: times(ratio.high),
      })
    : said;
  return (
    <Tooltip label={why} multiline maw={320}>
      <Text span className={classes.badge} data-verdict={verdict}>
        <VerdictIcon verdict={verdict} />
        {t(`trend.${verdict}`)}
      </Text>
    </Tooltip>
  );
}

function VerdictIcon({ verdict }: { verdict: Verdict }) {
  const Icon = icons[verdict];
  return <Icon size={14} stroke={2} aria-hidden />;
}
