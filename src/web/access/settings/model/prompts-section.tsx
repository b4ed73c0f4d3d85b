import { Button, Group, SegmentedControl, Select, Skeleton, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type promptReply, promptNames } from "../../../../understand/model/contract.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useAddress } from "../../../kit/use-address.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { Section } from "../section.tsx";
import { usePrompts, useSavePrompt } from "./use-model.ts";

type Prompt = z.infer<typeof promptReply>;

/** Every prompt as the model gets it; which one is open stands in the address. */
export function PromptsSection() {
  const { t } = useTranslation("access");
  const { locale: mine } = useFormat();
  const [address, change] = useAddress();
  const put = (field: string, value: string | null) =>
    change(
      (now) => {
        now.set(field, value ?? "");
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const { data, error, refetch } = usePrompts();
  const name = promptNames.find((each) => each === address.get("prompt")) ?? "name-topic";
  const asked = address.get("lang");
  const locale = asked === "ru" || asked === "en" ? asked : mine;
  const prompt = data?.prompts.find((each) => each.name === name && each.locale === locale);
  return (
    <Section title={t("model.prompts")} lead={t("model.prompts-lead")}>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <Group gap="sm" mb="sm" align="flex-end">
        <Select
          label={t("model.what-for")}
          allowDeselect={false}
          data={promptNames.map((value) => ({ value, label: t(`model.purpose.${value}`) }))}
          value={name}
          onChange={(next) => put("prompt", next)}
        />
        <SegmentedControl
          aria-label={t("model.language")}
          data={["ru", "en"].map((value) => ({ value, label: t(`kit:demo.languages.${value}`) }))}
          value={locale}
          onChange={(next) => put("lang", next)}
        />
      </Group>
      {prompt ? <PromptForm key={`${name} ${locale} ${prompt.version}`} prompt={prompt} /> : null}
      {data || error ? null : <Skeleton height={180} />}
      {data ? (
        <>
          <Text size="sm" fw={550} mt="md">
            {t("model.always")}
          </Text>
          <Text size="sm" c="dimmed" style={{ whiteSpace: "pre-line" }}>
            {data.always[locale]}
          </Text>
        </>
      ) : null}
    </Section>
  );
}

function PromptForm({ prompt }: { prompt: Prompt }) {
  const { t } = useTranslation("access");
  const format = useFormat();
  const [text, setText] = useState(prompt.text);
  const save = useSavePrompt();
  const { name, locale, ours, history } = prompt;
  const put = (next: string | null) => save.mutate({ name, locale, text: next });
  return (
    <Stack gap="xs">
      <Textarea
        aria-label={t("model.prompt")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={text.trim().length < 20 ? t("model.invalid.prompt") : undefined}
        autosize
        minRows={6}
        maxRows={24}
        maxLength={10_000}
        lang={locale}
      />
      <ErrorNote error={save.error} />
      <Group gap="xs">
        <Button
          loading={save.isPending}
          disabled={text.trim() === prompt.text || text.trim().length < 20}
          onClick={() => put(text.trim())}
        >
          {t("model.save-prompt")}
        </Button>
        <Button variant="default" disabled={prompt.text === ours} onClick={() => put(null)}>
          {t("model.reset")}
        </Button>
      </Group>
      {history.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t("model.ours")}
        </Text>
      ) : (
        <details>
          <summary>
            <Text span size="sm">
              {t("model.versions", { count: history.length })}
            </Text>
          </summary>
          {history.map((each) => (
            <Group key={each.version} gap="xs" mt={4}>
              <Text size="sm">
                {t(each.text === null ? "model.version-ours" : "model.version", {
                  version: each.version,
                  by: each.by,
                  at: format.dateTime(each.at),
                })}
              </Text>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t("model.take-version", { version: each.version })}
                onClick={() => setText(each.text ?? ours)}
              >
                {t("model.take")}
              </Button>
            </Group>
          ))}
        </details>
      )}
    </Stack>
  );
}
