import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../../kit/use-page-title.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { ContactPlace } from "./contact/contact-place.tsx";
import { EmptyFeedback } from "./empty-feedback.tsx";
import classes from "./feedback-page.module.css";
import { FeedbackToolbar } from "./feedback-toolbar.tsx";
import { FacetsPlace } from "./filter/facets-place.tsx";
import { useConditions } from "./filter/use-conditions.ts";
import { useFeedbackAddress } from "./filter/use-feedback-address.ts";
import { ListArea } from "./list/list-area.tsx";
import { useFacets, useFeedbackList } from "./list/use-feedback-list.ts";
import { useListKeys } from "./list/use-list-keys.ts";
import { withValues } from "./filter/feedback-address.ts";

/** Everything customers said: one fast list, narrowed by facets and search, with the whole contact beside it. */
export function FeedbackPage() {
  const { t } = useTranslation("listen");
  const { path, name } = useWorkspace();
  usePageTitle(`${t("feedback.title")} · ${name}`);
  const state = useFeedbackAddress();
  const { list, items, correctedQuery } = useFeedbackList(state.query, state.sort);
  const facets = useFacets(state.query);
  const conditions = useConditions(state, facets.data);
  const search = useRef<HTMLInputElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const roomy = useMediaQuery("(min-width: 62em)", true, { getInitialValueInEffect: false });
  const { address, openId, setValues } = state;
  const open = useCallback((id: string) => setValues({ open: id }, openId !== null), [setValues, openId]);
  const close = useCallback(() => setValues({ open: null }), [setValues]);
  const hrefOf = useCallback(
    (id: string) => path(`feedback?${withValues(address, { open: id })}`),
    [path, address],
  );
  const activeId = openId ?? pointed;
  const leaveSearch = () => search.current?.blur();
  useListKeys({
    items,
    activeId,
    openId,
    setActive: setPointed,
    open,
    close: () => {
      setPointed(openId);
      close();
    },
    focusSearch: () => search.current?.select(),
  });
  if (state.query === "" && facets.data?.total === 0) return <EmptyFeedback />;
  return (
    <div className={classes.screen}>
      <FeedbackToolbar
        state={state}
        facets={facets}
        conditions={conditions}
        search={search}
        onLeaveSearch={leaveSearch}
        roomy={roomy}
      />
      <div className={classes.body} data-open={(openId !== null && roomy) || undefined}>
        {roomy ? <FacetsPlace facets={facets} state={state} /> : null}
        <ListArea
          list={list}
          items={items}
          facets={facets}
          correctedQuery={correctedQuery}
          conditions={conditions}
          state={state}
          activeId={activeId}
          hrefOf={hrefOf}
          onOpen={open}
        />
        {openId === null ? null : (
          <ContactPlace
            id={openId}
            items={items}
            beside={roomy}
            address={address}
            onOpen={open}
            onClose={close}
          />
        )}
      </div>
    </div>
  );
}
