import { Text, Tooltip } from "@mantine/core";
import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconCalendarRepeat,
  IconMinus,
  IconSparkles,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Pain } from "../../understand/contract.ts";
import { UnknownText } from "./answer-text.tsx";
import classes from "./trend-badge.module.css";
import { useFormat } from "./use-format.ts";

const icons = {
  new: IconSparkles,
  growing: IconArrowUpRight,
  fading: IconArrowDownRight,
  steady: IconMinus,
  season: IconCalendarRepeat,
};
type Look = keyof typeof icons;

/** new / growing / fading / steady, as a test decided, or a season that explains the move; coloured only when beyond noise. */
export function TrendBadge({ trend }: { trend: Pain["trend"] }) {
  const { t } = useTranslation("kit");
  const format = useFormat();
  if (!trend.known) return <UnknownText why={trend.why} dense />;
  const { verdict, ratio, season } = trend.value;
  const look: Look = season === "explains" ? "season" : verdict;
  const times = (value: number) => format.number(value, 2);
  const said = t(`trend.why.${look}`);
  const why = ratio
    ? t(season === "untold" ? "trend.ratio" : "trend.sameMonths", {
        why: said,
        value: times(ratio.value),
        low: times(ratio.low),
        high: times(ratio.high),
      })
    : said;
  return (
    <Tooltip label={why} multiline maw={320}>
      <Text span className={classes.badge} data-verdict={verdict}>
        <LookIcon look={look} />
        {t(`trend.${look}`)}
      </Text>
    </Tooltip>
  );
}

function LookIcon({ look }: { look: Look }) {
  const Icon = icons[look];
  return <Icon size={14} stroke={2} aria-hidden />;
}
