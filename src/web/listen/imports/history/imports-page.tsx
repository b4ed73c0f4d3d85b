import { Button, Skeleton, Stack } from "@mantine/core";
import { IconFileImport, IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../../../kit/empty-state.tsx";
import { ReadError } from "../../parts/read-error.tsx";
import { Page } from "../../../kit/page.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { DemoChoice } from "../../../kit/demo/demo-choice.tsx";
import { ImportsTable } from "./imports-table.tsx";
import { useImports } from "./use-imports.ts";

/** What was brought in, when and by whom, and the way to take it back. */
export function ImportsPage() {
  const { t } = useTranslation("listen");
  const { can } = useWorkspace();
  const history = useImports();
  const imports = history.data?.pages.flatMap((page) => page.items) ?? [];
  const mayImport = can("imports.write");
  return (
    <Page
      title={t("imports.title")}
      lead={t("imports.lead")}
      actions={mayImport && imports.length > 0 ? <NewImport /> : undefined}
    >
      <ReadError error={history.error} onRetry={() => void history.refetch()} />
      {history.isPending ? <HistorySkeleton /> : null}
      {history.data && imports.length === 0 ? (
        <EmptyState
          icon={<IconFileImport size={28} stroke={1.5} />}
          title={t("imports.empty.title")}
          text={t("imports.empty.text")}
          actions={
            mayImport ? (
              <>
                <NewImport />
                <DemoChoice />
              </>
            ) : undefined
          }
        />
      ) : null}
      {imports.length > 0 ? <ImportsTable imports={imports} /> : null}
      {history.hasNextPage ? (
        <Button
          mt="md"
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t("imports.more")}
        </Button>
      ) : null}
    </Page>
  );
}

function NewImport() {
  const { t } = useTranslation("listen");
  const { path } = useWorkspace();
  return (
    <Button
      component={Link}
      to={path("imports/new")}
      leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />}
    >
      {t("imports.new")}
    </Button>
  );
}

function HistorySkeleton() {
  return (
    <Stack gap="md" aria-hidden>
      {[80, 70, 75, 60].map((width) => (
        <Skeleton key={width} h={16} w={`${width}%`} />
      ))}
    </Stack>
  );
}
