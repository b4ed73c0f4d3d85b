import { Button, Skeleton, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import type { Segment } from "../../../listen/segments/contract.ts";
import { ConfirmAction } from "../../kit/confirm-action.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { WeeksChart } from "../../listen/feedback/list/weeks-chart.tsx";
import { useFacets } from "../data/reads.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { countedContacts } from "./segment-address.ts";
import { SegmentMarks } from "./segment-marks.tsx";
import { SegmentPains } from "./segment-pains.tsx";
import { usePreview, useRemoveSegment, useSegment } from "./segments-data.ts";
import classes from "./segments.module.css";
import { useSegmentSentence } from "./use-segment-sentence.ts";

/** One segment: who belongs, how many, what they say, how they rate us, what hurts them, and how to speak with them. */
export function SegmentPage() {
  const { t } = useTranslation("understand");
  const { segmentId = "" } = useParams();
  const { can } = useWorkspace();
  const { data, error, refetch } = useSegment(segmentId);
  const sentence = useSegmentSentence();
  if (!data) {
    return (
      <Page title={t("segments.one")}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {error ? null : <Skeleton h={240} />}
      </Page>
    );
  }
  return (
    <Page
      title={data.name}
      lead={sentence(data.definition, data.topicNames)}
      actions={data.mayChange ? <Actions segment={data} /> : undefined}
    >
      <Stack gap="xl">
        <Figures segment={data} />
        <Weeks id={segmentId} />
        {can("pains.read") ? <SegmentPains id={segmentId} /> : null}
        {can("pains.read") ? <SegmentMarks id={segmentId} /> : null}
        <Section title={t("segments.edit.tone")}>
          <p className={classes.tone} data-none={data.tone === "" || undefined}>
            {data.tone === "" ? t("segments.page.noTone") : data.tone}
          </p>
        </Section>
      </Stack>
    </Page>
  );
}

function Actions({ segment }: { segment: Segment }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const navigate = useNavigate();
  const remove = useRemoveSegment();
  return (
    <>
      <Button component={Link} to={path(`segments/${segment.id}/edit`)} variant="default">
        {t("segments.page.change")}
      </Button>
      <ConfirmAction
        danger
        label={t("segments.page.remove")}
        title={t("segments.page.removeTitle", { name: segment.name })}
        preview={t("segments.page.removeText")}
        confirm={t("segments.page.remove")}
        onConfirm={async () => {
          await remove(segment.id);
          showDone(t("segments.page.removed", { name: segment.name }));
          void navigate(path("segments"));
        }}
      />
    </>
  );
}

function Figures({ segment }: { segment: Segment }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const format = useFormat();
  const { data, error, refetch } = usePreview(JSON.stringify(segment.definition));
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={56} />;
  const shareOf = (part: number, whole: number) => (whole > 0 ? format.percent(part / whole) : "—");
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t("segments.list.customers")}</dt>
        <dd className="numbers">
          {format.number(data.customers)}
          <span>
            {t("segments.page.of", {
              share: shareOf(data.customers, data.allCustomers),
              all: format.number(data.allCustomers),
            })}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t("segments.list.contacts", { count: data.days })}</dt>
        <dd className="numbers">
          <QuietLink to={countedContacts(slug, segment.id, data)}>{format.number(data.contacts)}</QuietLink>
          <span>
            {t("segments.page.of", {
              share: shareOf(data.contacts, data.allContacts),
              all: format.number(data.allContacts),
            })}
          </span>
        </dd>
      </div>
    </dl>
  );
}

function Weeks({ id }: { id: string }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { data, error, refetch } = useFacets(new URLSearchParams({ segment: id }).toString(), true);
  const to = (period: Record<string, string>) =>
    contactsPath(slug, new URLSearchParams(period), { segment: id });
  return (
    <Section
      title={t("segments.page.weeks")}
      side={<QuietLink to={to({})}>{t("segments.page.allContacts")}</QuietLink>}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? (
        <WeeksChart weeks={data.weeks} onChoose={(from, end) => void navigate(to({ from, to: end }))} />
      ) : error ? null : (
        <Skeleton h={72} />
      )}
    </Section>
  );
}
