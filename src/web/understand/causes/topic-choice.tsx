import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { CauseTrees } from "../../../understand/causes/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useTopicList } from "../data/reads.ts";

/** Chooses a topic that has no tree yet, to begin one. */
export function TopicChoice({ taken }: { taken: CauseTrees["trees"] }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const navigate = useNavigate();
  const { data } = useTopicList(true);
  const ids = new Set(taken.map(({ topic }) => topic.id));
  const free = (data?.topics ?? []).filter(({ id }) => !ids.has(id));
  return (
    <Select
      searchable
      w={280}
      aria-label={t("causes.begin")}
      placeholder={t("causes.begin")}
      nothingFoundMessage={t("causes.noTopics")}
      data={free.map(({ id, name, count }) => ({ value: id, label: `${name} · ${count}` }))}
      value={null}
      onChange={(id) => {
        if (id !== null) void navigate(path(`causes?topic=${id}`));
      }}
    />
  );
}
