import { Button, SegmentedControl, Select, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { z } from "zod";
import { demoBody } from "../../../listen/imports/contract.ts";
import { jobStartedReply } from "../../../understand/contract.ts";
import { apiSend } from "../api.ts";
import { ErrorNote } from "../error-note.tsx";
import { currentLocale } from "../i18n.ts";
import { useWorkspace } from "../workspace-context.ts";

const { industry: industries, language: languages } = demoBody.shape;

/** Which made company: its trade and the language its customers speak. The start page then shows it being made. */
export function DemoForm({ quiet = false }: { quiet?: boolean }) {
  const { t } = useTranslation("kit");
  const { api, path } = useWorkspace();
  const navigate = useNavigate();
  const [demo, setDemo] = useState<z.infer<typeof demoBody>>({ industry: "bank", language: currentLocale() });
  const load = useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api("demo"), body: demo }, jobStartedReply),
    onSuccess: ({ jobId }) => navigate(path(`start?job=${jobId}`)),
  });
  return (
    <Stack gap="sm">
      <Select
        label={t("demo.industry")}
        allowDeselect={false}
        data={industries.options.map((value) => ({ value, label: t(`demo.industries.${value}`) }))}
        value={demo.industry}
        onChange={(value) => setDemo({ ...demo, industry: industries.parse(value) })}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("demo.language")}
        value={demo.language}
        onChange={(value) => setDemo({ ...demo, language: languages.parse(value) })}
        data={languages.options.map((value) => ({ value, label: t(`demo.languages.${value}`) }))}
      />
      <ErrorNote error={load.error} />
      <Button
        variant={quiet ? "default" : "filled"}
        loading={load.isPending || load.isSuccess}
        onClick={() => load.mutate()}
      >
        {t("demo.load")}
      </Button>
    </Stack>
  );
}
