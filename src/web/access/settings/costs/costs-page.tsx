import { Box, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { Note } from "../../../kit/note.tsx";
import { Page } from "../../../kit/page.tsx";
import { CostForm } from "./cost-form.tsx";
import { useCostModel } from "./use-cost-model.ts";

/** What a contact costs the company: the figures every number in money rests on. */
export function CostsPage() {
  const { t } = useTranslation("access");
  const { data, error, isPending, refetch } = useCostModel();
  return (
    <Page title={t("settings.costs")} lead={t("costs.lead")} narrow>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton height={320} /> : null}
      {data?.isDefault ? (
        <Box mb="lg">
          <Note tone="warn">{t("costs.guess")}</Note>
        </Box>
      ) : null}
      {data ? <CostForm key={data.version} model={data.model} currency={data.currency} /> : null}
    </Page>
  );
}
