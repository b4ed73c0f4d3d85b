import { Button, Skeleton, Table, Text } from "@mantine/core";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Segment, SegmentSizes } from "../../../listen/segments/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useSegments } from "../../listen/segments/use-segments.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { countedContacts, newSegmentPath } from "./segment-address.ts";
import { useSizes } from "./segments-data.ts";
import classes from "./segments.module.css";
import { startingPoints } from "./starting-points.ts";
import { useSegmentSentence } from "./use-segment-sentence.ts";

/** Every segment with its live size; where there is none, what one could begin with. */
export function SegmentsPage() {
  const { t } = useTranslation("understand");
  const { can, path } = useWorkspace();
  const { data, error, refetch } = useSegments();
  const some = (data?.segments.length ?? 0) > 0;
  const sizes = useSizes(some);
  const mayWrite = can("segments.write");
  return (
    <Page
      title={t("segments.title")}
      lead={t("segments.lead")}
      actions={
        <>
          <Button component={Link} to={path("segments/hidden")} variant="default" size="sm">
            {t("hidden.link")}
          </Button>
          <Button component={Link} to={path("segments/rfm")} variant="default" size="sm">
            {t("segments.rfm.link")}
          </Button>
          {mayWrite ? (
            <Button
              component={Link}
              to={path("segments/new")}
              size="sm"
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {t("segments.new")}
            </Button>
          ) : null}
        </>
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <ErrorNote error={sizes.error} onRetry={() => void sizes.refetch()} />
      {data === undefined ? error ? null : <Skeleton h={160} /> : null}
      {data && !some ? <NoSegments mayWrite={mayWrite} /> : null}
      {data && some ? <SegmentTable segments={data.segments} sizes={sizes.data} /> : null}
    </Page>
  );
}

function NoSegments({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <EmptyState
      icon={<IconUsersGroup size={28} stroke={1.5} />}
      title={t("segments.empty.title")}
      text={mayWrite ? t("segments.empty.text") : t("segments.empty.noRight")}
      actions={
        mayWrite
          ? startingPoints.map(({ name, definition }) => (
              <Button
                key={name}
                component={Link}
                to={path(newSegmentPath(definition))}
                variant="default"
                size="xs"
              >
                {t(`segments.start.${name}`)}
              </Button>
            ))
          : undefined
      }
    />
  );
}

function SegmentTable({
  segments,
  sizes,
}: {
  segments: readonly Segment[];
  sizes: SegmentSizes | undefined;
}) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const sentence = useSegmentSentence();
  return (
    <StackedTable label={t("segments.title")} figures>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("segments.list.name")}</Table.Th>
          <Table.Th className={classes.figure}>{t("segments.list.customers")}</Table.Th>
          <Table.Th className={classes.figure}>{t("segments.list.share")}</Table.Th>
          <Table.Th className={classes.figure}>
            {t("segments.list.contacts", { count: sizes?.days ?? 30 })}
          </Table.Th>
          <Table.Th>{t("segments.list.owner")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {segments.map((segment) => (
          <Table.Tr key={segment.id}>
            <Table.Td>
              <QuietLink to={path(`segments/${segment.id}`)}>{segment.name}</QuietLink>
              <Text size="xs" c="dimmed">
                {sentence(segment.definition, segment.topicNames)}
              </Text>
            </Table.Td>
            <SizeCells segment={segment} sizes={sizes} />
            <Table.Td data-label={t("segments.list.owner")}>
              {segment.mine ? t("segments.list.mine") : segment.ownerName}
              {segment.shared ? null : (
                <Text span size="xs" c="dimmed">
                  {" "}
                  {t("segments.list.private")}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}

function SizeCells({ segment, sizes }: { segment: Segment; sizes: SegmentSizes | undefined }) {
  const { t } = useTranslation("understand");
  const { slug, path } = useWorkspace();
  const format = useFormat();
  const labels = {
    customers: t("segments.list.customers"),
    share: t("segments.list.share"),
    contacts: t("segments.list.contacts", { count: sizes?.days ?? 30 }),
  };
  const size = sizes?.sizes[segment.id];
  if (size === null) {
    return (
      <Table.Td colSpan={3} data-label={labels.customers}>
        <QuietLink to={path("segments/rfm")}>{t("segments.list.needsRfm")}</QuietLink>
      </Table.Td>
    );
  }
  const shown = (value: React.ReactNode) =>
    size ? value : <Skeleton h={12} w="3rem" display="inline-block" />;
  return (
    <>
      <Table.Td className={classes.figure} data-label={labels.customers}>
        {shown(format.number(size?.customers ?? 0))}
      </Table.Td>
      <Table.Td className={classes.figure} data-label={labels.share}>
        {shown(
          sizes && sizes.allCustomers > 0 ? format.percent((size?.customers ?? 0) / sizes.allCustomers) : "—",
        )}
      </Table.Td>
      <Table.Td className={classes.figure} data-label={labels.contacts}>
        {shown(
          <QuietLink to={countedContacts(slug, segment.id, sizes)}>
            {format.number(size?.contacts ?? 0)}
          </QuietLink>,
        )}
      </Table.Td>
    </>
  );
}
