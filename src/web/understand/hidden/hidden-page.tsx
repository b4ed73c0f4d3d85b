import { Skeleton, Stack, Text } from "@mantine/core";
import { IconZoomQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SearchHead } from "../../../understand/hidden-segments/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { FoundSection } from "./found-section.tsx";
import classes from "./hidden.module.css";
import { useSearch, useSearches, useSearchOptions } from "./hidden-data.ts";
import { SearchForm } from "./search-form.tsx";
import { useFindWords } from "./use-find-words.ts";

/** Where the average hides people: a search over all combinations of attributes. `search` in the address names the one on screen. */
export function HiddenPage() {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const [address, change] = useAddress();
  const searches = useSearches();
  const options = useSearchOptions();
  const shown = address.get("search") ?? searches.data?.searches[0]?.id ?? null;
  const search = useSearch(shown);
  const answer = search.data?.answer;
  const known = answer?.known ? answer.value : null;
  const isReady = options.data && (shown === null ? searches.data : (search.data ?? search.error));
  const show = (id: string) =>
    change((now) => {
      now.set("search", id);
      return now;
    });
  return (
    <Page title={t("hidden.title")} lead={t("hidden.lead")}>
      <Stack gap="xl">
        <ErrorNote error={searches.error ?? options.error} onRetry={() => void searches.refetch()} />
        {can("topics.write") ? (
          isReady ? (
            <SearchForm
              key={search.data?.id ?? "none"}
              address={address}
              onChange={change}
              options={options.data}
              last={search.data?.asked ?? null}
              attributes={[...(known?.attributes ?? []), ...(known?.leftOut ?? []).map(({ name }) => name)]}
              onStarted={show}
            />
          ) : (
            <Skeleton height={120} />
          )
        ) : null}
        {shown === null ? (
          searches.data ? (
            <EmptyState
              icon={<IconZoomQuestion size={28} stroke={1.5} />}
              title={t("hidden.empty.title")}
              text={can("topics.write") ? t("hidden.empty.text") : t("hidden.empty.noRight")}
            />
          ) : null
        ) : (
          <FoundSection id={shown} />
        )}
        <Earlier searches={(searches.data?.searches ?? []).filter(({ id }) => id !== shown)} />
      </Stack>
    </Page>
  );
}

function Earlier({ searches }: { searches: readonly SearchHead[] }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const words = useFindWords();
  if (searches.length === 0) return null;
  return (
    <Section title={t("hidden.earlier.title")}>
      <ul className={classes.earlier}>
        {searches.map((search) => (
          <li key={search.id}>
            <QuietLink to={`?search=${search.id}`}>{words.target(search)}</QuietLink>{" "}
            <Text span size="sm" c="dimmed">
              {search.finds === null
                ? t(`hidden.earlier.${search.status}`)
                : t("hidden.earlier.finds", { count: search.finds })}
              {", "}
              {search.createdByName}, {format.dateTime(search.createdAt)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
