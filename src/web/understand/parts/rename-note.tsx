import { useDebouncedValue } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useChangePreview } from "../topics/topics-data.ts";

/** So long nobody types before the server is asked. */
const pauseMs = 300;

/** Whether a field holds a name, and another one than before. */
export function isNewName(text: string, name: string | null): boolean {
  const next = text.trim();
  return next !== "" && next !== name;
}

/** What a new name would do: it moves no contact; which other topics are called so already. */
export function RenameNote({ topicId, name }: { topicId: string; name: string }) {
  const { t } = useTranslation("understand");
  const [asked] = useDebouncedValue(name.trim(), pauseMs);
  const { data } = useChangePreview({ kind: "rename", topicId, name: asked });
  if (!data) return null;
  const { counts, sameName } = data;
  const stays = t("topics.preview.renamed", { count: counts[0]?.now ?? 0 });
  return (
    <output>
      {sameName.length === 0 ? stays : `${stays} ${t("topics.preview.sameName", { count: sameName.length })}`}
    </output>
  );
}
