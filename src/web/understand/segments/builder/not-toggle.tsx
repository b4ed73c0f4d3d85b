import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Turns a condition or a group round. */
export function NotToggle({ not, onChange }: { not: boolean; onChange: (not: boolean | undefined) => void }) {
  const { t } = useTranslation("understand");
  return (
    <Checkbox
      size="xs"
      label={t("segments.build.not")}
      checked={not}
      onChange={(event) => onChange(event.currentTarget.checked || undefined)}
    />
  );
}
