import { Chip, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fixKinds } from "../../../understand/causes/facts.ts";

type Kind = (typeof fixKinds)[number];
type Props = { value: readonly Kind[]; onChange: (kinds: Kind[]) => void; disabled: boolean };

/** Where remedies may lie; several fit. */
export function FixKindsChoice({ value, onChange, disabled }: Props) {
  const { t } = useTranslation("understand");
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" size="sm" fw={500} mb={4}>
        {t("causes.panel.fixes")}
      </Text>
      <Chip.Group multiple value={[...value]} onChange={(kinds) => onChange(kinds as Kind[])}>
        <Group gap={6}>
          {fixKinds.map((kind) => (
            <Chip key={kind} value={kind} size="xs" variant="outline" disabled={disabled}>
              {t(`causes.fix.${kind}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}
