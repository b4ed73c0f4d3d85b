import { Button, FileButton, Group, Select, Skeleton, Stack, Table, Text, Tooltip } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keptFileReply } from "../../../listen/imports/contract.ts";
import type { ImportPreview } from "../../../understand/labels/contract.ts";
import { apiUpload } from "../../kit/api-upload.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "../parts/section.tsx";
import { type FileWish, useFilePreview, useTakeFile } from "./labels-data.ts";
import { LabelsFrame } from "./labels-frame.tsx";
import { TakenFiles } from "./taken-files.tsx";
import classes from "./labels.module.css";

const separators = ["", ";", ",", "|"];
const mostLabels = 100;

/** Texts labelled elsewhere: a file, what it would bring, and the press that takes it. The file stands in the address. */
export function ImportPage() {
  const { t } = useTranslation("understand");
  const { api } = useWorkspace();
  const [address, change] = useAddress();
  const fileId = address.get("file");
  const upload = useMutation({
    mutationFn: (file: File) =>
      apiUpload(api(`files?name=${encodeURIComponent(file.name)}`), file, keptFileReply),
    onSuccess: ({ id }) =>
      change((now) => {
        now.set("file", id);
        return now;
      }),
  });
  return (
    <LabelsFrame>
      <Stack gap="md" maw={880}>
        <Text size="sm">{t("labels.file.lead")}</Text>
        <Group gap="sm">
          <FileButton
            accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl"
            onChange={(file) => file && upload.mutate(file)}
          >
            {(props) => (
              <Button {...props} variant={fileId ? "default" : "filled"} loading={upload.isPending}>
                {t(fileId ? "labels.file.other" : "labels.file.choose")}
              </Button>
            )}
          </FileButton>
        </Group>
        <ErrorNote error={upload.error} />
        {fileId ? <FileChoice key={fileId} fileId={fileId} /> : null}
        <TakenFiles />
      </Stack>
    </LabelsFrame>
  );
}

function FileChoice({ fileId }: { fileId: string }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const [wish, setWish] = useState<FileWish>({ fileId });
  const preview = useFilePreview(wish);
  const take = useTakeFile();
  if (preview.data === undefined) {
    return preview.error ? (
      <ErrorNote error={preview.error} />
    ) : (
      <Skeleton height={160} aria-label={t("labels.file.loading")} />
    );
  }
  const { data } = preview;
  const column = (name: "textColumn" | "labelColumn", label: string) => (
    <Select
      label={label}
      value={data[name]}
      data={data.columns}
      allowDeselect={false}
      onChange={(value) =>
        value &&
        setWish({ ...wish, textColumn: data.textColumn, labelColumn: data.labelColumn, [name]: value })
      }
    />
  );
  return (
    <Stack gap="md">
      <ErrorNote error={preview.error} />
      <Group gap="sm" align="flex-end">
        {column("textColumn", t("labels.file.text"))}
        {column("labelColumn", t("labels.file.label"))}
        <Select
          label={t("labels.file.separator")}
          value={data.separator}
          allowDeselect={false}
          data={[...new Set([...separators, data.separator])].map((value) => ({
            value,
            label: value === "" ? t("labels.file.separatorNone") : value,
          }))}
          onChange={(separator) => separator !== null && setWish({ ...wish, separator })}
        />
        <Select
          label={t("labels.file.unknown")}
          value={wish.unknown ?? "create"}
          allowDeselect={false}
          data={[
            { value: "create", label: t("labels.file.create") },
            { value: "skip", label: t("labels.file.skip") },
          ]}
          onChange={(unknown) => setWish({ ...wish, unknown: unknown === "skip" ? "skip" : "create" })}
        />
      </Group>
      <PreviewFigures preview={data} />
      <Group>
        <Button
          loading={take.isPending}
          onClick={() =>
            take.mutate(
              {
                ...wish,
                textColumn: data.textColumn,
                labelColumn: data.labelColumn,
                separator: data.separator,
              },
              {
                onSuccess: ({ inserted, changed, unchanged, created }) =>
                  showDone(
                    t("labels.file.done", {
                      inserted: format.number(inserted),
                      changed: format.number(changed),
                      unchanged: format.number(unchanged),
                      created: format.number(created.length),
                    }),
                  ),
              },
            )
          }
        >
          {t("labels.file.take")}
        </Button>
      </Group>
      <ErrorNote error={take.error} />
      <Section title={t("labels.file.labels")}>
        <LabelTable preview={data} skips={wish.unknown === "skip"} />
      </Section>
    </Stack>
  );
}

function PreviewFigures({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const names = ["rows", "fresh", "empty", "unlabelled", "broken", "contradictory"] as const;
  return (
    <dl className={classes.figures} style={{ margin: 0 }}>
      {names.map((name) => (
        <div key={name} className={classes.figure}>
          <dt>{t(`labels.file.${name}`)}</dt>
          <Tooltip label={t("labels.file.contradictoryHint")} disabled={name !== "contradictory"}>
            <dd>{format.number(preview[name])}</dd>
          </Tooltip>
        </div>
      ))}
    </dl>
  );
}

function LabelTable({ preview, skips }: { preview: ImportPreview; skips: boolean }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  return (
    <StackedTable label={t("labels.file.labels")}>
      <Table.Tbody>
        {preview.labels.slice(0, mostLabels).map(({ label, texts, topicId }) => (
          <Table.Tr key={label}>
            <Table.Td>{label}</Table.Td>
            <Table.Td className="numbers" data-label={t("labels.quality.n")}>
              {format.number(texts)}
            </Table.Td>
            <Table.Td c={topicId ? undefined : "dimmed"}>
              {topicId ? t("labels.file.known") : t(skips ? "labels.file.left" : "labels.file.newTopic")}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}
