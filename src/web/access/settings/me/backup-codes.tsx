import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CopyField } from "../copy-field.tsx";

/** Codes for the day the phone is lost; each works once, and they are shown this once. */
export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation("access");
  return (
    <Stack gap="sm" maw="30rem">
      <Text size="sm">{t("two-factor.codes-lead")}</Text>
      <CopyField label={t("two-factor.codes")} value={codes.join("\n")} lines={codes.length} />
      <Group>
        <Button onClick={onDone}>{t("two-factor.kept")}</Button>
      </Group>
    </Stack>
  );
}
