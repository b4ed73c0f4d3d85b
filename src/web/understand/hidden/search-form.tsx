import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
} from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  ofCustomersOnly,
  type searchBody,
  type SearchOptions,
  type SearchTarget,
  type SearchWish,
} from "../../../understand/hidden-segments/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { PeriodMenu } from "../filter/period-menu.tsx";
import { useStartSearch } from "./hidden-data.ts";
import classes from "./hidden.module.css";
import { useFindWords } from "./use-find-words.ts";

type Props = {
  address: URLSearchParams;
  onChange: ChangeAddress;
  options: SearchOptions;
  /** What the search on screen looked for: where the form begins. */
  last: SearchWish | null;
  /** Attributes that the search on screen knows. */
  attributes: readonly string[];
  onStarted: (id: string) => void;
};

const whats = ["contacted", "left", "complaint", "cancellation", "negative", "topic", "mark"] as const;
/** Where a mark begins to be no bad one. */
const badUpTo: Record<string, number> = { nps: 6, csat5: 2, csat7: 3, ces7: 3, stars5: 2 };

/** What to look for, of whom, when, and how deep. */
export function SearchForm({ address, onChange, options, last, attributes, onStarted }: Props) {
  const { t } = useTranslation("understand");
  const words = useFindWords();
  const legend = useId();
  const [what, setWhat] = useState<SearchTarget["what"]>(last?.target.what ?? "contacted");
  const [of, setOf] = useState<SearchWish["of"]>(last?.of ?? "customers");
  const [topicId, setTopic] = useState(last?.target.what === "topic" ? last.target.topicId : null);
  const [scale, setScale] = useState<string | null>(
    last?.target.what === "mark" ? last.target.scale : (options.scales[0]?.scale ?? null),
  );
  const [atMost, setAtMost] = useState<number | null>(
    last?.target.what === "mark" ? last.target.atMost : null,
  );
  const [depth, setDepth] = useState<string>(String(last?.depth ?? 2));
  const [leaveOut, setLeaveOut] = useState<string[]>(last?.leaveOut ?? options.ratings);
  const start = useStartSearch(onStarted);
  const target = targetOf({ what, topicId, scale, atMost: atMost ?? badUpTo[scale ?? ""] ?? null });
  const onlyCustomers = ofCustomersOnly.includes(what);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (target === null) return;
    const body: z.input<typeof searchBody> = {
      of: onlyCustomers ? "customers" : of,
      target,
      depth: Number(depth),
      leaveOut,
      ...periodOf(address),
    };
    start.mutate(body);
  };
  const known = [...new Set([...attributes, ...leaveOut])];
  return (
    <form onSubmit={submit} className={classes.form} aria-label={t("hidden.form.title")}>
      <Stack gap="sm">
        <div className={classes.fields}>
          <Select
            label={t("hidden.form.what")}
            data={whats.map((each) => ({ value: each, label: t(`hidden.what.${each}`) }))}
            value={what}
            allowDeselect={false}
            onChange={(value) => setWhat((value ?? "contacted") as SearchTarget["what"])}
          />
          {what === "topic" ? (
            <Select
              label={t("hidden.form.topic")}
              data={options.topics.map(({ id, name }) => ({ value: id, label: name }))}
              value={topicId}
              searchable
              nothingFoundMessage={t("hidden.form.noTopics")}
              onChange={setTopic}
            />
          ) : null}
          {what === "mark" ? (
            <>
              <Select
                label={t("hidden.form.scale")}
                data={options.scales.map((each) => ({ value: each.scale, label: words.scale(each.scale) }))}
                value={scale}
                allowDeselect={false}
                onChange={(value) => {
                  setScale(value);
                  setAtMost(null);
                }}
              />
              <NumberInput
                label={t("hidden.form.atMost")}
                value={atMost ?? badUpTo[scale ?? ""] ?? ""}
                onChange={(value) => setAtMost(typeof value === "number" ? value : null)}
              />
            </>
          ) : null}
          <div>
            <Text component="span" size="sm" fw={500} id={legend} display="block" mb={2}>
              {t("hidden.form.of")}
            </Text>
            <SegmentedControl
              aria-labelledby={legend}
              data={(["customers", "contacts"] as const).map((each) => ({
                value: each,
                label: t(`hidden.form.${each}`),
                disabled: each === "contacts" && onlyCustomers,
              }))}
              value={onlyCustomers ? "customers" : of}
              onChange={(value) => setOf(value as SearchWish["of"])}
            />
          </div>
          <Select
            label={t("hidden.form.depth")}
            data={["1", "2", "3"].map((each) => ({
              value: each,
              label: t(`hidden.form.depthOf.${each as "1"}`),
            }))}
            value={depth}
            allowDeselect={false}
            onChange={(value) => setDepth(value ?? depth)}
          />
          {known.length > 0 ? (
            <MultiSelect
              className={classes.wide}
              label={t("hidden.form.leaveOut")}
              description={options.ratings.length > 0 ? t("hidden.form.ratings") : undefined}
              data={known.map((name) => ({ value: name, label: words.attribute(name) }))}
              value={leaveOut}
              onChange={setLeaveOut}
              searchable
              clearable
              clearButtonProps={{ "aria-label": t("hidden.form.clear") }}
            />
          ) : null}
        </div>
        <ErrorNote error={start.error} />
        <Group gap="xs">
          <PeriodMenu params={address} onChange={onChange} />
          <Button type="submit" loading={start.isPending} disabled={target === null}>
            {t("hidden.form.search")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type Chosen = {
  what: SearchTarget["what"];
  topicId: string | null;
  scale: string | null;
  atMost: number | null;
};

/** Null while something is still to be chosen. */
function targetOf({ what, topicId, scale, atMost }: Chosen): SearchTarget | null {
  if (what === "topic") return topicId === null ? null : { what, topicId };
  if (what === "mark") return scale === null || atMost === null ? null : { what, scale, atMost };
  return { what };
}

/** The days of the address; instants of another screen count as their days. */
function periodOf(address: URLSearchParams): { from?: string; to?: string } {
  const [from, to] = [address.get("from"), address.get("to")].map((day) => day?.slice(0, 10));
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
