import { Button, SegmentedControl, Skeleton, Stack, Text } from "@mantine/core";
import { IconShoppingBag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { PurchaseForm } from "./purchase-form.tsx";
import { RfmGrid } from "./rfm-grid.tsx";
import { RfmNames } from "./rfm-names.tsx";
import { useRfm, useRfmSettings } from "./segments-data.ts";

/** Customers by their purchases: a grid of scores, or the names that go with them. `view` in the address chooses. */
export function RfmPage() {
  const { t } = useTranslation("understand");
  const { path, can } = useWorkspace();
  const format = useFormat();
  const [address, change] = useAddress();
  const settings = useRfmSettings();
  const rfm = useRfm();
  const view = address.get("view") === "names" ? "names" : "grid";
  const value = rfm.data?.known ? rfm.data.value : null;
  const noEvents = settings.data?.events.length === 0;
  return (
    <Page
      title={t("segments.rfm.title")}
      lead={t("segments.rfm.lead")}
      actions={
        <Button component={Link} to={path("segments")} variant="default">
          {t("segments.title")}
        </Button>
      }
    >
      <Stack gap="lg">
        <ErrorNote error={settings.error ?? rfm.error} onRetry={() => void settings.refetch()} />
        {noEvents ? (
          <EmptyState
            icon={<IconShoppingBag size={28} stroke={1.5} />}
            title={t("segments.rfm.noEvents")}
            text={t("segments.rfm.noEventsText")}
            actions={
              can("imports.write") ? (
                <Button component={Link} to={path("imports/new")} variant="default" size="xs">
                  {t("segments.rfm.import")}
                </Button>
              ) : undefined
            }
          />
        ) : settings.data ? (
          <PurchaseForm key={JSON.stringify(settings.data.settings)} reply={settings.data} />
        ) : settings.error ? null : (
          <Skeleton h={64} />
        )}
        {settings.data && !noEvents && settings.data.settings === null ? (
          <EmptyState
            icon={<IconShoppingBag size={28} stroke={1.5} />}
            title={t("segments.rfm.unsaid")}
            text={t("segments.rfm.unsaidText")}
          />
        ) : null}
        {value ? (
          <>
            <Text size="sm">
              {t("segments.rfm.told", {
                customers: format.number(value.total.customers),
                purchases: format.number(value.total.purchases),
                day: format.day(value.lastDay),
              })}
            </Text>
            <SegmentedControl
              size="xs"
              w="fit-content"
              aria-label={t("segments.rfm.view")}
              value={view}
              onChange={(next) =>
                change((now) => {
                  now.set("view", next);
                  return now;
                })
              }
              data={(["grid", "names"] as const).map((one) => ({
                value: one,
                label: t(`segments.rfm.${one}`),
              }))}
            />
            {view === "grid" ? <RfmGrid rfm={value} /> : <RfmNames rfm={value} />}
          </>
        ) : null}
        {rfm.data && !rfm.data.known && settings.data?.settings ? (
          <Text c="dimmed" size="sm">
            {t("segments.rfm.nobody")}
          </Text>
        ) : null}
      </Stack>
    </Page>
  );
}
