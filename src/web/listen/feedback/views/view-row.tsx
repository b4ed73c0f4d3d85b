import { ActionIcon, TextInput, UnstyledButton } from "@mantine/core";
import { IconPencil, IconTrash, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { showUndo } from "../../../kit/show-undo.tsx";
import type { SavedView, Views } from "./use-views.ts";
import classes from "./views.module.css";

type ViewRowProps = {
  view: SavedView;
  state: Views;
  current: boolean;
  onOpen: () => void;
};

/** A saved view; its maker may also rename, share and delete it. */
export function ViewRow({ view, state, current, onOpen }: ViewRowProps) {
  const { t } = useTranslation("listen");
  const [renaming, setRenaming] = useState(false);
  const { id, name, query, shared } = view;
  if (renaming) return <RenameView view={view} state={state} onEnd={() => setRenaming(false)} />;
  return (
    <li className={classes.row} data-current={current || undefined}>
      <UnstyledButton className={classes.name} onClick={onOpen} aria-current={current || undefined}>
        {name}
        {shared && !view.mine ? (
          <span className={classes.shared}>{t("feedback.views.sharedMark")}</span>
        ) : null}
      </UnstyledButton>
      {view.mine ? (
        <>
          <ActionIcon
            variant="subtle"
            color={shared ? "accent" : "gray"}
            aria-pressed={shared}
            aria-label={t(shared ? "feedback.views.unshare" : "feedback.views.share", { name })}
            title={t(shared ? "feedback.views.unshare" : "feedback.views.share", { name })}
            onClick={() => state.change.mutate({ id, name, query, shared: !shared })}
          >
            <IconUsers size={15} stroke={1.75} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("feedback.views.rename", { name })}
            title={t("feedback.views.rename", { name })}
            onClick={() => setRenaming(true)}
          >
            <IconPencil size={15} stroke={1.75} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("feedback.views.remove", { name })}
            title={t("feedback.views.remove", { name })}
            onClick={() =>
              state.remove.mutate(id, {
                onSuccess: () =>
                  showUndo(t("feedback.views.removed", { name }), () =>
                    state.create.mutateAsync({ name, query, shared }),
                  ),
              })
            }
          >
            <IconTrash size={15} stroke={1.75} aria-hidden />
          </ActionIcon>
        </>
      ) : null}
    </li>
  );
}

/** The pencil was pressed to type a name. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.select();
}

function RenameView({ view, state, onEnd }: { view: SavedView; state: Views; onEnd: () => void }) {
  const { t } = useTranslation("listen");
  const [name, setName] = useState(view.name);
  const { id, query, shared } = view;
  return (
    <li>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "")
            state.change.mutate({ id, name: name.trim(), query, shared }, { onSuccess: onEnd });
        }}
      >
        <TextInput
          size="xs"
          ref={focusOnce}
          value={name}
          maxLength={80}
          aria-label={t("feedback.views.rename", { name: view.name })}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            onEnd();
          }}
        />
        <ErrorNote error={state.change.error} />
      </form>
    </li>
  );
}
