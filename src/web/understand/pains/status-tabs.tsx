import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { readStatus, statuses, withChoice } from "./pains-address.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";

type Props = { address: URLSearchParams; onChange: ChangeAddress };

/** Which topics are listed: the machine's guesses, those a person accepted, the hidden ones. */
export function StatusTabs({ address, onChange }: Props) {
  const { t } = useTranslation("understand");
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("pains.tabs.label")}
      value={readStatus(address)}
      onChange={(status) => onChange((now) => withChoice(now, { status }))}
      data={statuses.map((value) => ({ value, label: t(`pains.tabs.${value}`) }))}
    />
  );
}
