import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnNumber, QuestionBody } from "../../../understand/benchmarks/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useSaveQuestion } from "./benchmarks-data.ts";

const fields = ["wording", "population", "experience", "method"] as const;
const none: QuestionBody = { wording: "", population: "", experience: "", method: "" };

/** Says what the company itself asks on a scale, of whom and how: without it no figure of others is comparable. */
export function QuestionDialog({ own, onClose }: { own: OwnNumber; onClose: () => void }) {
  const { t } = useTranslation("understand");
  const [draft, setDraft] = useState<QuestionBody>(own.question ?? none);
  const save = useSaveQuestion(own.scale);
  const isWhole = fields.every((field) => draft[field].trim() !== "");
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("benchmarks.question.title", { scale: t(`benchmarks.scale.${own.scale}`) })}
      closeButtonProps={{ "aria-label": t("benchmarks.form.cancel") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t("benchmarks.question.hint")}
          </Text>
          {fields.map((field) => (
            <Textarea
              key={field}
              label={t(`benchmarks.form.${field}`)}
              required
              autosize
              maxLength={500}
              value={draft[field]}
              onChange={({ currentTarget }) => setDraft((now) => ({ ...now, [field]: currentTarget.value }))}
            />
          ))}
          <ErrorNote error={save.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("benchmarks.form.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!isWhole}>
              {t("benchmarks.form.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
