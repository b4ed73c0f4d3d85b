import { Group, Select, Skeleton } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../kit/empty-state.tsx";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { MoreButton } from "../../../kit/more-button.tsx";
import { Page } from "../../../kit/page.tsx";
import { useAddress } from "../../../kit/use-address.ts";
import { auditActions, auditActionKey } from "./audit-actions.ts";
import { AuditTable } from "./audit-table.tsx";
import { useAudit } from "./use-audit.ts";

/** Who changed what and when; nothing here can be changed or removed. */
export function AuditPage() {
  const { t } = useTranslation("access");
  const [address, changeAddress] = useAddress();
  const action = address.get("action");
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useAudit(action);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("settings.audit")} lead={t("audit.lead")}>
      <Group mb="md">
        <Select
          aria-label={t("audit.filter")}
          placeholder={t("audit.all")}
          clearable
          clearButtonProps={{ "aria-label": t("audit.clear") }}
          searchable
          w="18rem"
          data={auditActions.map((value) => ({ value, label: t(auditActionKey(value)) }))}
          value={action}
          onChange={(value) => changeAddress((now) => withAction(now, value))}
        />
      </Group>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton height={240} /> : null}
      {data && items.length === 0 ? (
        <EmptyState
          icon={<IconHistory size={28} stroke={1.5} />}
          title={t("audit.none")}
          text={t("audit.none-text")}
        />
      ) : null}
      {items.length > 0 ? <AuditTable items={items} /> : null}
      <MoreButton {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </Page>
  );
}

function withAction(now: URLSearchParams, action: string | null): URLSearchParams {
  const next = new URLSearchParams(now);
  if (action === null) next.delete("action");
  else next.set("action", action);
  return next;
}
