import { Anchor, Skeleton } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../kit/empty-state.tsx";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { Page } from "../../../kit/page.tsx";
import { KeysTable } from "./keys-table.tsx";
import { NewKeyButton } from "./new-key-button.tsx";
import { useKeys } from "./use-keys.ts";

/** Keys by which programs enter in place of people. */
export function KeysPage() {
  const { t } = useTranslation("access");
  const { data, error, isPending, refetch } = useKeys();
  const lead = (
    <>
      {t("keys.lead")}{" "}
      <Anchor href="/api/docs" inherit underline="always">
        {t("keys.docs")}
      </Anchor>
    </>
  );
  return (
    <Page title={t("settings.keys")} lead={lead} actions={<NewKeyButton />}>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton height={96} /> : null}
      {data?.length === 0 ? (
        <EmptyState
          icon={<IconKey size={28} stroke={1.5} />}
          title={t("keys.none")}
          text={t("keys.none-text")}
        />
      ) : null}
      {data && data.length > 0 ? <KeysTable keys={data} /> : null}
    </Page>
  );
}
