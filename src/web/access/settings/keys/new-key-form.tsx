import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keyBody, newKeyReply } from "../../../../access/contract.ts";
import { apiSend } from "../../../kit/api.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { type Permission, useWorkspace } from "../../../kit/workspace-context.ts";
import { contractErrors } from "../../parts/contract-errors.ts";
import type { NewKey } from "./new-key-secret.tsx";
import { useReadKeysAnew } from "./use-keys.ts";

type Values = { name: string; scopes: Permission[]; seesPersonalData: boolean; expiresInDays: number | null };
const blank: Values = {
  name: "",
  scopes: ["feedback.read", "pains.read"],
  seesPersonalData: false,
  expiresInDays: 90,
};
const terms = [30, 90, 365, null];

/** A key gets no more than its maker has: the server holds that, the form offers nothing else. */
export function NewKeyForm({ onMade }: { onMade: (made: NewKey) => void }) {
  const { t } = useTranslation("access");
  const { api, permissions, seesPersonalData } = useWorkspace();
  const readAnew = useReadKeysAnew();
  const form = useForm<Values>({
    initialValues: blank,
    validate: (values) => contractErrors(keyBody, values),
  });
  const create = useMutation({
    mutationFn: (body: Values) => apiSend({ method: "POST", path: api("keys"), body }, newKeyReply),
    onSuccess: async (made) => {
      onMade(made);
      await readAnew();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => create.mutate(values))}>
      <Stack gap="md">
        <TextInput
          label={t("keys.name")}
          placeholder={t("keys.example")}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Checkbox.Group label={t("keys.scopes")} {...form.getInputProps("scopes")}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={6} mt={6}>
            {permissions.map((scope) => (
              <Checkbox key={scope} size="sm" value={scope} label={t(`scope.${scope}`)} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        {seesPersonalData ? (
          <Switch
            label={t("members.personal-long")}
            {...form.getInputProps("seesPersonalData", { type: "checkbox" })}
          />
        ) : null}
        <TermSelect {...form.getInputProps("expiresInDays")} />
        <ErrorNote error={create.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending}>
            {t("keys.create")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type TermSelectProps = { value?: number | null; onChange?: (days: number | null) => void };

function TermSelect({ value, onChange }: TermSelectProps) {
  const { t } = useTranslation("access");
  const label = (days: number | null) => (days === null ? t("keys.never") : t("keys.days", { count: days }));
  return (
    <Select
      label={t("keys.term")}
      allowDeselect={false}
      maw="14rem"
      data={terms.map((days) => ({ value: String(days), label: label(days) }))}
      value={String(value)}
      onChange={(chosen) => onChange?.(chosen === "null" ? null : Number(chosen))}
    />
  );
}
