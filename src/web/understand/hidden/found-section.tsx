import { SegmentedControl, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FoundSegments, HiddenFind, SearchReply } from "../../../understand/hidden-segments/contract.ts";
import { UnknownText } from "../../kit/answer-text.tsx";
import { DownloadButton } from "../../kit/download-button.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { JobProgress } from "../../kit/job-progress.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import { Section } from "../parts/section.tsx";
import { FindRow } from "./find-row.tsx";
import classes from "./hidden.module.css";
import { useSearch, useSearchesAnew } from "./hidden-data.ts";
import { useFindWords } from "./use-find-words.ts";

/** One search: how far it is, or what it found. */
export function FoundSection({ id }: { id: string }) {
  const { t } = useTranslation("understand");
  const { api } = useWorkspace();
  const search = useSearch(id);
  const again = useSearchesAnew();
  const words = useFindWords();
  const reply = search.data;
  if (search.error) return <ErrorNote error={search.error} onRetry={() => void search.refetch()} />;
  if (!reply) return null;
  const title = words.target(reply);
  const hasFinds = reply.answer?.known === true && reply.answer.value.finds.length > 0;
  return (
    <Section
      title={title}
      note={<Period asked={reply.asked} />}
      side={
        hasFinds ? (
          <DownloadButton href={api(`hidden-segments/${id}/export.csv`)} compact>
            {t("hidden.export")}
          </DownloadButton>
        ) : undefined
      }
    >
      {reply.status === "searching" ? (
        <JobProgress
          key={reply.jobId}
          jobId={reply.jobId}
          label={t("hidden.searching")}
          onEnd={() => void again()}
        />
      ) : null}
      {reply.failure === null ? null : (
        <Text role="alert" c="var(--otklik-worse)">
          {reply.failure}
        </Text>
      )}
      {reply.answer === null ? null : reply.answer.known ? (
        <Found found={reply.answer.value} reply={reply} />
      ) : (
        <UnknownText why={reply.answer.why} />
      )}
    </Section>
  );
}

function Period({ asked: { from, to } }: Pick<SearchReply, "asked">) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (!from && !to) return t("hidden.allTime");
  return t("hidden.period", {
    from: from ? format.day(from) : t("hidden.begin"),
    to: to ? format.day(to) : t("hidden.end"),
  });
}

function Found({ found, reply }: { found: FoundSegments; reply: SearchReply }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const [address, change] = useAddress();
  const byMoney = address.get("sort") === "money";
  const { overall } = found;
  const moneyOf = ({ money }: HiddenFind) => money?.excess.value ?? 0;
  const finds = byMoney ? found.finds.toSorted((a, b) => moneyOf(b) - moneyOf(a)) : found.finds;
  const most = Math.max(overall.value.value, ...finds.map(({ inside }) => inside.value.high));
  return (
    <>
      <p className={classes.overall}>
        {t(`hidden.overall.${reply.asked.of}`, {
          share: percentText(format.locale, overall.value.value),
          range: percentRange(format.locale, overall.value),
          rows: format.number(overall.rows),
        })}
      </p>
      {finds.length > 1 && finds.some(({ money }) => money !== null) ? (
        <SegmentedControl
          size="xs"
          mb="sm"
          aria-label={t("hidden.sort.label")}
          data={(["volume", "money"] as const).map((each) => ({
            value: each,
            label: t(`hidden.sort.${each}`),
          }))}
          value={byMoney ? "money" : "volume"}
          onChange={(value) =>
            change((now) => {
              if (value === "money") now.set("sort", "money");
              else now.delete("sort");
              return now;
            })
          }
        />
      ) : null}
      {finds.length === 0 ? (
        <Text>{t("hidden.nothing", { formatted: format.number(found.candidates) })}</Text>
      ) : (
        <ol className={classes.list}>
          {finds.map((find) => (
            <FindRow
              key={JSON.stringify(find.conditions)}
              find={find}
              place={found.finds.indexOf(find)}
              searchId={reply.id}
              found={found}
              asked={reply.asked}
              most={most}
            />
          ))}
        </ol>
      )}
      <Method found={found} />
    </>
  );
}

/** How it was looked for, and what was not. */
function Method({ found }: { found: FoundSegments }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const words = useFindWords();
  const { leftOut, attributes } = found;
  return (
    <details className={classes.method}>
      <summary>{t("hidden.method.title")}</summary>
      <ul>
        <li>
          {t("hidden.method.halves", {
            candidates: format.number(found.candidates),
            searched: format.number(found.searchedRows),
            heldOut: format.number(found.heldOutRows),
          })}
        </li>
        <li>{t("hidden.method.q")}</li>
        <li>{t("hidden.method.least", { least: format.number(found.leastRows) })}</li>
        <li>{t("hidden.method.attributes", { names: attributes.map(words.attribute).join(", ") })}</li>
        {leftOut.map(({ name, why }) => (
          <li key={name}>
            {t("hidden.method.leftOut", { name: words.attribute(name), why: t(`hidden.why.${why}`) })}
          </li>
        ))}
        <li>{t("hidden.method.association")}</li>
      </ul>
    </details>
  );
}
