import { Anchor, Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../kit/error-note.tsx";
import { focusOnMount } from "../../kit/focus-on-mount.ts";
import { verifyBackupCode, verifyCode } from "../parts/auth-calls.ts";

type CodeFormProps = { onDone: () => Promise<void>; onBack: () => void };

/** The second factor: six digits of the app, or one of the backup codes. */
export function CodeForm({ onDone, onBack }: CodeFormProps) {
  const { t } = useTranslation("access");
  const [backup, setBackup] = useState(false);
  const [code, setCode] = useState("");
  const [trust, setTrust] = useState(false);
  const enter = useMutation({
    mutationFn: async () => {
      await (backup ? verifyBackupCode(code.trim()) : verifyCode(code.replace(/\D/g, ""), trust));
      await onDone();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <TextInput
          key={String(backup)}
          label={backup ? t("sign-in.backup-code") : t("sign-in.code")}
          autoComplete="one-time-code"
          inputMode={backup ? "text" : "numeric"}
          ref={focusOnMount}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {backup ? null : (
          <Checkbox
            size="sm"
            label={t("sign-in.trust")}
            checked={trust}
            onChange={(event) => setTrust(event.currentTarget.checked)}
          />
        )}
        <ErrorNote error={enter.error} />
        <Button type="submit" loading={enter.isPending} disabled={code.trim() === ""}>
          {t("sign-in.enter")}
        </Button>
        <Group justify="space-between">
          <Anchor component="button" type="button" size="sm" onClick={() => setBackup(!backup)}>
            {backup ? t("sign-in.use-app") : t("sign-in.use-backup")}
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={onBack}>
            {t("sign-in.back")}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
