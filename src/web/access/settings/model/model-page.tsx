import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { Note } from "../../../kit/note.tsx";
import { Page } from "../../../kit/page.tsx";
import { ConnectionForm } from "./connection-form.tsx";
import { MeterSection } from "./meter-section.tsx";
import { PromptsSection } from "./prompts-section.tsx";
import { TestSection } from "./test-section.tsx";
import { useModelSettings } from "./use-model.ts";

/** The optional language model: where it answers, what it may cost, what it is told. */
export function ModelPage() {
  const { t } = useTranslation("access");
  const { data, error, isPending, refetch } = useModelSettings();
  return (
    <Page title={t("settings.model")} lead={t("model.lead")} narrow>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton height={320} /> : null}
      {data && !data.settings ? <Note>{t("model.none")}</Note> : null}
      {data?.settings ? <TestSection settings={data.settings} /> : null}
      {data ? <ConnectionForm key={JSON.stringify(data)} saved={data} /> : null}
      {data?.settings ? <MeterSection /> : null}
      {data ? <PromptsSection /> : null}
    </Page>
  );
}
