import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../kit/error-note.tsx";
import { signInByPassword } from "../parts/auth-calls.ts";

type PasswordFormProps = { onDone: () => Promise<void>; onCode: () => void; email?: string };

export function PasswordForm({ onDone, onCode, email = "" }: PasswordFormProps) {
  const { t } = useTranslation("access");
  const form = useForm({
    initialValues: { email, password: "" },
    validate: {
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t("invalid.email")),
      password: (value) => (value === "" ? t("sign-in.no-password") : null),
    },
  });
  const enter = useMutation({
    mutationFn: async (values: { email: string; password: string }) => {
      const { needsCode } = await signInByPassword(values.email.trim(), values.password);
      if (needsCode) onCode();
      else await onDone();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => enter.mutate(values))}>
      <Stack gap="sm">
        <TextInput
          label={t("field.email")}
          type="email"
          autoComplete="username"
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label={t("field.password")}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("password.show") }}
          {...form.getInputProps("password")}
        />
        <ErrorNote error={enter.error} />
        <Button type="submit" loading={enter.isPending}>
          {t("sign-in.enter")}
        </Button>
      </Stack>
    </form>
  );
}
