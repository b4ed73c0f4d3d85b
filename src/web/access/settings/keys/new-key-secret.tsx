import { Button, Group, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { newKeyReply } from "../../../../access/contract.ts";
import { Note } from "../../../kit/note.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { CopyField } from "../copy-field.tsx";

export type NewKey = z.infer<typeof newKeyReply>;

/** The secret, and a command to try it at once. */
export function NewKeySecret({ made, onDone }: { made: NewKey; onDone: () => void }) {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const address = `${window.location.origin}${api(exampleOf(made))}`;
  return (
    <Stack gap="md">
      <Note tone="warn">{t("keys.once")}</Note>
      <CopyField label={t("keys.secret")} value={made.secret} />
      <CopyField
        label={t("keys.try")}
        value={`curl -H "Authorization: Bearer ${made.secret}" "${address}"`}
        lines={3}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t("keys.kept")}
        </Button>
      </Group>
    </Stack>
  );
}

/** Something this very key may read. */
function exampleOf({ scopes }: NewKey): string {
  if (scopes.includes("feedback.read")) return "feedback?limit=5";
  if (scopes.includes("pains.read")) return "pains";
  return scopes.includes("imports.read") ? "imports" : "teams";
}
