import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./copy-field.module.css";
import { copyText } from "./copy-text.ts";

type CopyFieldProps = { label: string; value: string; description?: string; lines?: number };

/** A text to carry away: shown whole, selected by a click, copied by the button. */
export function CopyField({ label, value, description, lines = 1 }: CopyFieldProps) {
  const { t } = useTranslation("access");
  const [copied, setCopied] = useState(false);
  const props = {
    label,
    description,
    value,
    readOnly: true,
    classNames: { root: classes.root, input: classes.input },
  };
  const copy = async () => setCopied(await copyText(value));
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      {lines > 1 ? (
        <Textarea {...props} rows={lines} onFocus={(event) => event.currentTarget.select()} />
      ) : (
        <TextInput {...props} onFocus={(event) => event.currentTarget.select()} />
      )}
      <Button variant="default" onClick={() => void copy()} aria-label={`${t("kit:action.copy")}: ${label}`}>
        {copied ? t("kit:action.copied") : t("kit:action.copy")}
      </Button>
    </Group>
  );
}
