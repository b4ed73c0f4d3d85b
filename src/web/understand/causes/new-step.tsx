import { Button, Group, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  label: string;
  start?: string;
  onAdd: (statement: string) => Promise<void>;
  /** Left out where there is nothing to go back to. */
  onCancel?: () => void;
};

/** A field for the words of a new step: Enter adds, Escape leaves. */
export function NewStep({ label, start = "", onAdd, onCancel }: Props) {
  const { t } = useTranslation("understand");
  const [words, setWords] = useState(start);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const add = async () => {
    const statement = words.trim();
    if (statement === "" || busy) return;
    setBusy(true);
    await onAdd(statement);
    setBusy(false);
  };
  return (
    <div>
      <Textarea
        autosize
        ref={field}
        minRows={2}
        maxLength={300}
        label={label}
        description={t("causes.new.hint")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel?.();
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          void add();
        }}
      />
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={busy} disabled={words.trim() === ""} onClick={() => void add()}>
          {t("causes.new.add")}
        </Button>
        {onCancel ? (
          <Button size="xs" variant="default" onClick={onCancel}>
            {t("causes.new.cancel")}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
