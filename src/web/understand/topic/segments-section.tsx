import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import type { TopicReply } from "../data/reads.ts";
import { useFieldLabel } from "../filter/use-field-label.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import { ShareBar } from "../parts/share-bar.tsx";
import { attributeName, segmentFilter } from "../parts/segment-address.ts";
import classes from "./segments-section.module.css";
import { Section } from "../parts/section.tsx";

/** Where a topic is rare is seldom the news: a few of those are shown, the rest on demand. */
const fewLess = 3;

type Segment = TopicReply["segments"][number];

/** Who stands out: segments where the topic is more or less frequent than on average, each leading to its contacts. */
export function SegmentsSection({ topic, address }: { topic: TopicReply; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const { segments } = topic;
  const [all, setAll] = useState(false);
  const most = Math.max(0, ...segments.flatMap(({ share, overall }) => [share.high, overall]));
  const shared = { most, topicId: topic.topicId, address };
  const more = segments.filter(({ lift }) => lift >= 1);
  const less = segments.filter(({ lift }) => lift < 1);
  const shownLess = all ? less : less.slice(0, fewLess);
  return (
    <Section title={t("topic.who.title")} note={segments.length > 0 ? t("topic.who.note") : undefined}>
      {segments.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("topic.who.none")}
        </Text>
      ) : null}
      <SegmentList title={t("topic.who.more")} segments={more} {...shared} />
      <SegmentList title={t("topic.who.less")} segments={shownLess} {...shared} />
      {shownLess.length < less.length ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          className={classes.all}
          onClick={() => setAll(true)}
        >
          {t("topic.who.all", { count: less.length - shownLess.length })}
        </Button>
      ) : null}
    </Section>
  );
}

type ListProps = Omit<RowProps, "segment"> & { title: string; segments: readonly Segment[] };

function SegmentList({ title, segments, ...shared }: ListProps) {
  if (segments.length === 0) return null;
  return (
    <>
      <Text component="h3" size="xs" fw={500} c="dimmed" mt={4}>
        {title}
      </Text>
      <ul className={classes.list}>
        {segments.map((segment) => (
          <li key={JSON.stringify([segment.field, segment.value, segment.also])}>
            <SegmentRow segment={segment} {...shared} />
          </li>
        ))}
      </ul>
    </>
  );
}

type RowProps = { segment: Segment; most: number; topicId: string; address: URLSearchParams };

function SegmentRow({ segment, most, topicId, address }: RowProps) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { slug } = useWorkspace();
  const name = useSegmentName(segment);
  const { share, overall, lift, qValue, count, base } = segment;
  const path = contactsPath(slug, address, { topic: topicId, ...filterOfSegment(segment) });
  const shown = percentText(format.locale, share.value);
  return (
    <Link to={path} className={classes.row} aria-label={t("topic.who.open", { segment: name })}>
      <span className={classes.head}>
        <span className={classes.name}>{name}</span>
        <b>{t("topic.who.lift", { lift: format.number(lift, lift < 1 ? 2 : 1) })}</b>
      </span>
      <ShareBar share={share} overall={overall} most={most} />
      <span className={classes.facts}>
        <span>
          {t("topic.who.line", {
            share: `${shown} (${percentRange(format.locale, share)})`,
            overall: percentText(format.locale, overall),
          })}
        </span>
        <span>
          {t("topic.who.of", { count: format.number(count), base: format.number(base) })}
          {", "}
          {qValue < 0.001 ? t("topic.who.qTiny") : t("topic.who.q", { q: format.number(qValue, 3) })}
        </span>
      </span>
    </Link>
  );
}

function filterOfSegment({ field, value, also }: Segment): Record<string, string | string[]> {
  const own = segmentFilter(field, value);
  if (!also) return own;
  return { attr: [own, segmentFilter(also.field, also.value)].flatMap(({ attr }) => attr ?? []) };
}

/** "Region: North", or both conditions of a segment that lies in two of them together. */
function useSegmentName({ field, value, also }: Segment): string {
  const { t } = useTranslation("understand");
  const fieldLabel = useFieldLabel();
  const valueName = useValueName();
  const conditions = [{ field, value }, ...(also ? [also] : [])].map((one) => {
    const name = attributeName(one.field);
    return t("filter.condition", { field: fieldLabel(name), values: valueName(name, one.value) });
  });
  return conditions.join(t("topic.who.both"));
}
