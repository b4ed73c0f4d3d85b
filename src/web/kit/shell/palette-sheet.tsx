import "@mantine/spotlight/styles.css";
import { useMantineColorScheme } from "@mantine/core";
import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import {
  IconChartBar,
  IconLanguage,
  IconMessageSearch,
  IconSearch,
  IconSunMoon,
  IconSwitchHorizontal,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Me } from "../../../access/contract.ts";
import { topicListReply } from "../../../understand/topics/page-contract.ts";
import { apiGet } from "../api.ts";
import { useWorkspace } from "../workspace-context.ts";
import { rooms } from "./areas.ts";
import classes from "./palette-sheet.module.css";
import { useChangeLocale } from "./use-change-locale.ts";

/** Go anywhere, find what customers said, switch things. Opens at once: it is loaded by the first wish to see it (palette.tsx). */
export function PaletteSheet({ me }: { me: Me }) {
  const { t } = useTranslation("kit");
  const [query, setQuery] = useState("");
  const groups = [useSearchActions(query), useRoomActions(), usePainActions(query), useSwitchActions(me)];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      highlightQuery
      limit={40}
      centered={false}
      yOffset="12vh"
      radius="lg"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={{ action: classes.action, actionSection: classes.section, actionsGroup: classes.group }}
      attributes={{ content: { "aria-label": t("shell.search") } }}
      scrollable
      maxHeight={420}
      nothingFound={t("palette.nothing")}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.5} />,
        placeholder: t("palette.placeholder"),
        "aria-label": t("palette.placeholder"),
      }}
    />
  );
}

function useRoomActions(): SpotlightActionGroupData {
  const { t } = useTranslation("kit");
  const { path, can } = useWorkspace();
  const navigate = useNavigate();
  const actions = rooms
    .filter((room) => can(room.permission))
    .map((room) => ({
      id: `room-${room.name}`,
      label: t(`room.${room.name}`),
      leftSection: <room.icon size={18} stroke={1.5} />,
      onClick: () => void navigate(path(room.path)),
    }));
  return { group: t("palette.go"), actions };
}

function useSearchActions(query: string): SpotlightActionGroupData {
  const { t } = useTranslation("kit");
  const { path, can } = useWorkspace();
  const navigate = useNavigate();
  const words = query.trim();
  if (words === "" || !can("feedback.read")) return { group: t("palette.find"), actions: [] };
  const search = {
    id: "search-feedback",
    label: t("palette.search", { words }),
    // Found by whatever is typed.
    keywords: [words],
    leftSection: <IconMessageSearch size={18} stroke={1.5} />,
    onClick: () => void navigate(path(`feedback?q=${encodeURIComponent(words)}`)),
  };
  return { group: t("palette.find"), actions: [search] };
}

/** The largest topics; all of them once something is typed. */
function usePainActions(query: string): SpotlightActionGroupData {
  const { t } = useTranslation("kit");
  const { path, api, can, slug } = useWorkspace();
  const navigate = useNavigate();
  const topics = useQuery({
    queryKey: ["w", slug, "topics"],
    queryFn: ({ signal }) => apiGet(api("topics"), topicListReply, { signal }),
    enabled: can("pains.read"),
  });
  const visible = topics.data?.topics.filter((topic) => topic.status !== "hidden") ?? [];
  const actions = (query.trim() === "" ? visible.slice(0, 5) : visible).map((topic) => ({
    id: `topic-${topic.id}`,
    label: topic.name,
    keywords: topic.words,
    leftSection: <IconChartBar size={18} stroke={1.5} />,
    onClick: () => void navigate(path(`topics/${topic.id}`)),
  }));
  return { group: t("palette.pains"), actions };
}

function useSwitchActions(me: Me): SpotlightActionGroupData {
  const { t, i18n } = useTranslation("kit");
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const changeLocale = useChangeLocale();
  const { setColorScheme } = useMantineColorScheme();
  const other = i18n.language === "ru" ? "en" : "ru";
  const workspaces = me.workspaces.filter((each) => each.slug !== slug);
  const actions = [
    ...workspaces.map((each) => ({
      id: `workspace-${each.slug}`,
      label: t("palette.workspace", { name: each.name }),
      leftSection: <IconSwitchHorizontal size={18} stroke={1.5} />,
      onClick: () => void navigate(`/w/${each.slug}`),
    })),
    {
      id: "locale",
      label: t("palette.locale"),
      keywords: ["language", "язык", "english", "русский"],
      leftSection: <IconLanguage size={18} stroke={1.5} />,
      onClick: () => void changeLocale(other),
    },
    ...(["light", "dark", "auto"] as const).map((scheme) => ({
      id: `scheme-${scheme}`,
      label: t("palette.scheme", { scheme: t(`scheme.${scheme}`) }),
      leftSection: <IconSunMoon size={18} stroke={1.5} />,
      onClick: () => setColorScheme(scheme),
    })),
  ];
  return { group: t("palette.switch"), actions };
}
