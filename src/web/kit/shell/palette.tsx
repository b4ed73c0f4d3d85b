import { useMantineColorScheme } from "@mantine/core";
import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import {
  IconLanguage,
  IconMessageSearch,
  IconSearch,
  IconSunMoon,
  IconSwitchHorizontal,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Me } from "../../../access/contract.ts";
import { useWorkspace } from "../workspace-context.ts";
import { rooms } from "./areas.ts";
import { useChangeLocale } from "./use-change-locale.ts";

/** Ctrl/Cmd-K: go anywhere, find what customers said, switch things. */
export function Palette({ me }: { me: Me }) {
  const { t } = useTranslation("kit");
  const [query, setQuery] = useState("");
  const groups = [useSearchActions(query), useRoomActions(), useSwitchActions(me)];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      shortcut={["mod + K"]}
      highlightQuery
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
