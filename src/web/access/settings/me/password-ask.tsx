import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { focusOnMount } from "../../../kit/focus-on-mount.ts";

type PasswordAskProps = {
  /** What happens after the password. */
  label: string;
  danger?: boolean;
  onPassword: (password: string) => Promise<void>;
  onBack: () => void;
};

/** Asks for the password once more before a change to the sign-in itself. */
export function PasswordAsk({ label, danger = false, onPassword, onBack }: PasswordAskProps) {
  const { t } = useTranslation("access");
  const [password, setPassword] = useState("");
  const go = useMutation({ mutationFn: () => onPassword(password) });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    go.mutate();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm" maw="20rem">
        <PasswordInput
          label={t("field.password")}
          autoComplete="current-password"
          ref={focusOnMount}
          visibilityToggleButtonProps={{ "aria-label": t("password.show") }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ErrorNote error={go.error} />
        <Group gap="xs">
          <Button
            type="submit"
            color={danger ? "red" : undefined}
            loading={go.isPending}
            disabled={password === ""}
          >
            {label}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t("kit:action.cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
