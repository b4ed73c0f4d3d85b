import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { HiddenFind } from "../../../understand/hidden-segments/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useCreateImprovement } from "../../prove/improvements/improvements-data.ts";
import { useSearch } from "./hidden-data.ts";
import { useFindWords } from "./use-find-words.ts";

type Props = { find: HiddenFind; place: number; searchId: string };

/** One click: an improvement with the find's numbers, opened to be written on. The same find opens the same draft. */
export function DraftImprovement({ find, place, searchId }: Props) {
  const { t } = useTranslation("prove");
  const { path } = useWorkspace();
  const navigate = useNavigate();
  const words = useFindWords();
  const search = useSearch(searchId).data;
  const create = useCreateImprovement();
  const segment = words.segment(find.conditions);
  const title = search ? `${words.target(search)}: ${segment}` : segment;
  const draft = () =>
    create.mutate(
      { title: title.slice(0, 300), from: { searchId, find: place } },
      { onSuccess: ({ id }) => void navigate(path(`improvements/${id}`)) },
    );
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t("improvements.draftOf", { name: segment })}
        loading={create.isPending}
        onClick={draft}
      >
        {t("improvements.draft")}
      </Button>
      <ErrorNote error={create.error} />
    </>
  );
}
