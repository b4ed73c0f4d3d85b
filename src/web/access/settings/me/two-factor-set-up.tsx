import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { verifyCode } from "../../parts/auth-calls.ts";
import { CopyField } from "../copy-field.tsx";
import { QrCode } from "./qr-code.tsx";

type TwoFactorSetUpProps = { uri: string; onDone: () => Promise<void>; onBack: () => void };

/** The secret goes into an app (by picture or by hand); the first right code switches the factor on. */
export function TwoFactorSetUp({ uri, onDone, onBack }: TwoFactorSetUpProps) {
  const { t } = useTranslation("access");
  const [code, setCode] = useState("");
  const verify = useMutation({
    mutationFn: async () => {
      await verifyCode(code.replace(/\D/g, ""), false);
      await onDone();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm" maw="30rem">
        <Text size="sm">{t("two-factor.scan")}</Text>
        <QrCode text={uri} label={t("two-factor.picture")} />
        <CopyField label={t("two-factor.secret")} value={new URL(uri).searchParams.get("secret") ?? ""} />
        <TextInput
          label={t("sign-in.code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          maw="12rem"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ErrorNote error={verify.error} />
        <Group gap="xs">
          <Button type="submit" loading={verify.isPending} disabled={code.replace(/\D/g, "").length !== 6}>
            {t("two-factor.switch-on")}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t("kit:action.cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
