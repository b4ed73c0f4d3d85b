import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { addDays } from "./period.ts";
import { usePeriodEnd } from "./use-period-end.ts";

/** Says from which day presets count back, where it is not today. */
export function PeriodEndNote() {
  const { t } = useTranslation("kit");
  const format = useFormat();
  const { end, past } = usePeriodEnd();
  if (!past) return null;
  return (
    // As wide as what it stands in, never wider.
    <Text size="xs" c="dimmed" px={4} py={4} w={0} miw="100%">
      {t("period.endNote", { day: format.day(addDays(end, -1)) })}
    </Text>
  );
}
