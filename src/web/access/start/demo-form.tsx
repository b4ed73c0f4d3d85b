import { Button, SegmentedControl, Select, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { z } from "zod";
import { demoBody } from "../../../listen/imports/contract.ts";
import { jobStartedReply } from "../../../understand/contract.ts";
import { apiSend } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { currentLocale } from "../../kit/i18n.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";

const { industry: industries } = demoBody.shape;

/** Which made company: its trade and the language its customers speak. */
export function DemoForm() {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const [, setParams] = useSearchParams();
  const [demo, setDemo] = useState<z.infer<typeof demoBody>>({ industry: "bank", language: currentLocale() });
  const load = useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api("demo"), body: demo }, jobStartedReply),
    onSuccess: ({ jobId }) => setParams({ job: jobId }, { replace: true }),
  });
  return (
    <Stack gap="sm">
      <Select
        label={t("start.industry")}
        allowDeselect={false}
        data={industries.options.map((value) => ({ value, label: t(`industry.${value}`) }))}
        value={demo.industry}
        onChange={(value) => setDemo({ ...demo, industry: industries.parse(value) })}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("start.language")}
        value={demo.language}
        onChange={(value) => setDemo({ ...demo, language: value === "ru" ? "ru" : "en" })}
        data={[
          { value: "ru", label: t("start.russian") },
          { value: "en", label: t("start.english") },
        ]}
      />
      <ErrorNote error={load.error} />
      <Button variant="default" loading={load.isPending} onClick={() => load.mutate()}>
        {t("start.load")}
      </Button>
    </Stack>
  );
}
