import { Button, Modal, Radio, SegmentedControl, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { z } from "zod";
import { demoBody } from "../../../../listen/imports/contract.ts";
import { jobStartedReply } from "../../../../understand/contract.ts";
import { apiSend } from "../../../kit/api.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { currentLocale } from "../../../kit/i18n.ts";
import { JobProgress } from "../../../kit/job-progress.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";

type Demo = z.infer<typeof demoBody>;
const industries = demoBody.shape.industry.options;
const languages = demoBody.shape.language.options;

/** A made-up company to look at the product with: whose, in which language; then its progress, then Today. */
export function DemoChoice({ label }: { label?: string }) {
  const { t } = useTranslation("listen");
  const { api, path } = useWorkspace();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const start = useMutation({
    mutationFn: (body: Demo) => apiSend({ method: "POST", path: api("demo"), body }, jobStartedReply),
  });
  const goToToday = async () => {
    await queryClient.invalidateQueries({ queryKey: ["w"] });
    await navigate(path());
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {label ?? t("imports.demo.open")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t("imports.demo.title")}
        closeButtonProps={{ "aria-label": t("imports.close") }}
      >
        {start.data ? (
          <JobProgress
            jobId={start.data.jobId}
            label={t("imports.demo.running")}
            onEnd={(job) => (job.status === "done" ? void goToToday() : undefined)}
          />
        ) : (
          <DemoForm busy={start.isPending} error={start.error} onStart={(demo) => start.mutate(demo)} />
        )}
      </Modal>
    </>
  );
}

type DemoFormProps = { busy: boolean; error: unknown; onStart: (demo: Demo) => void };

function DemoForm({ busy, error, onStart }: DemoFormProps) {
  const { t } = useTranslation("listen");
  const [industry, setIndustry] = useState<Demo["industry"]>("bank");
  const [language, setLanguage] = useState<Demo["language"]>(currentLocale());
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("imports.demo.text")}
      </Text>
      <Radio.Group
        label={t("imports.demo.industry")}
        value={industry}
        onChange={(value) => setIndustry(demoBody.shape.industry.parse(value))}
      >
        <Stack gap="xs" mt={6}>
          {industries.map((each) => (
            <Radio key={each} value={each} label={t(`imports.demo.industries.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        <Text size="sm" fw={500} mb={6} id="demo-language">
          {t("imports.demo.language")}
        </Text>
        <SegmentedControl
          aria-labelledby="demo-language"
          value={language}
          onChange={(value) => setLanguage(demoBody.shape.language.parse(value))}
          data={languages.map((each) => ({ value: each, label: t(`imports.demo.languages.${each}`) }))}
        />
      </div>
      <ErrorNote error={error} />
      <Button loading={busy} onClick={() => onStart({ industry, language })}>
        {t("imports.demo.start")}
      </Button>
    </Stack>
  );
}
