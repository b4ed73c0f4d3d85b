import { Skeleton, Title } from "@mantine/core";
import { IconSortAscending, IconSortDescending } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Facets } from "../../../listen/feedback/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import classes from "./feedback-page.module.css";
import { ConditionChips } from "./filter/condition-chips.tsx";
import { FacetsDrawer } from "./filter/facets-drawer.tsx";
import { withValues } from "./filter/feedback-address.ts";
import { PeriodPicker } from "./filter/period-picker.tsx";
import { SearchBox } from "./filter/search-box.tsx";
import type { Condition } from "./filter/use-conditions.ts";
import type { FeedbackAddress } from "./filter/use-feedback-address.ts";
import { ToolButton } from "./parts/tool-button.tsx";
import { ExportMenu } from "./list/export-menu.tsx";
import { ViewsMenu } from "./views/views-menu.tsx";

type FeedbackToolbarProps = {
  state: FeedbackAddress;
  facets: UseQueryResult<Facets>;
  conditions: Condition[];
  search: RefObject<HTMLInputElement | null>;
  onLeaveSearch: () => void;
  /** Facets have a column of their own. */
  roomy: boolean;
};

/** Title and total, views and export; search, period and order; what the list is narrowed by. */
export function FeedbackToolbar({
  state,
  facets,
  conditions,
  search,
  onLeaveSearch,
  roomy,
}: FeedbackToolbarProps) {
  const { t } = useTranslation("listen");
  const { filter, setValues } = state;
  const viewQuery = withValues(state.address, { open: null }).toString();
  return (
    <header className={classes.toolbar}>
      <div className={classes.titleRow}>
        <div className={classes.title}>
          <Title order={1}>{t("feedback.title")}</Title>
          <Total facets={facets} />
        </div>
        <ViewsMenu screen="feedback" query={viewQuery} onOpen={state.goTo} />
        <ExportMenu query={state.query} />
      </div>
      <div className={classes.filterRow}>
        <div className={classes.search}>
          <SearchBox
            ref={search}
            value={filter.q ?? ""}
            onSearch={(q) => setValues({ q, open: null }, true)}
            onLeave={onLeaveSearch}
          />
        </div>
        <PeriodPicker
          period={{ from: filter.from ?? null, to: filter.to ?? null }}
          onChange={(period) => setValues({ ...period, open: null })}
        />
        {roomy ? null : <FacetsDrawer facets={facets.data} state={state} conditions={conditions} />}
        <SortButton state={state} />
      </div>
      <ConditionChips conditions={conditions} onClear={state.clear} />
    </header>
  );
}

function Total({ facets: { data: facets, error } }: { facets: UseQueryResult<Facets> }) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  if (facets === undefined) return error ? null : <Skeleton h={12} w={90} />;
  return (
    <output className={classes.total}>
      {t("feedback.count", { count: facets.total, formatted: format.number(facets.total) })}
    </output>
  );
}

function SortButton({ state: { sort, setValues } }: { state: FeedbackAddress }) {
  const { t } = useTranslation("listen");
  const Icon = sort === "newest" ? IconSortDescending : IconSortAscending;
  const label = t(`feedback.sort.${sort}`);
  const flip = () => setValues({ sort: sort === "newest" ? "oldest" : null, open: null });
  return (
    <div className={classes.push}>
      <ToolButton label={label} icon={Icon} onClick={flip} />
    </div>
  );
}
