import { Button, Group, Menu, Title, Tooltip, UnstyledButton } from "@mantine/core";
import { IconCheck, IconChevronLeft, IconDots, IconEye, IconEyeOff, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { usePageTitle } from "../../kit/use-page-title.ts";
import type { TopicReply } from "../data/reads.ts";
import { useTopicActions } from "../data/use-topic-actions.ts";
import { filterOf } from "../parts/filter-address.ts";
import { RenameField } from "../parts/rename-field.tsx";
import { StatusMark } from "../parts/status-mark.tsx";
import { OwnerSelect } from "./owner-select.tsx";
import classes from "./topic-header.module.css";
import { useTopicKeys } from "./use-topic-keys.ts";

type Props = { topic: TopicReply; mayChange: boolean; onMerge: () => void; onSplit: () => void };

/** The name, whose guess it is, and what may be done to it. */
export function TopicHeader({ topic, mayChange, onMerge, onSplit }: Props) {
  const { t } = useTranslation("understand");
  const { name: company, path } = useWorkspace();
  const [address] = useSearchParams();
  const [renaming, setRenaming] = useState(false);
  const actions = useTopicActions();
  usePageTitle(`${topic.name} · ${company}`);
  const keys = {
    a: () => actions.toggleAccepted(topic),
    h: () => actions.toggleHidden(topic),
    r: () => setRenaming(true),
    m: onMerge,
    d: onSplit,
  };
  useTopicKeys(mayChange ? keys : {});
  const filter = filterOf(address).toString();
  return (
    <header className={classes.header}>
      <Link className={classes.back} to={path(`pains${filter === "" ? "" : `?${filter}`}`)}>
        <IconChevronLeft size={14} aria-hidden />
        {t("topic.back")}
      </Link>
      <div className={classes.line}>
        <div className={classes.name}>
          {renaming ? (
            <RenameField
              size="md"
              topicId={topic.topicId}
              name={topic.name}
              onSave={(next) => actions.rename(topic, next)}
              onClose={() => setRenaming(false)}
            />
          ) : (
            <TopicName topic={topic} onRename={mayChange ? () => setRenaming(true) : null} />
          )}
        </div>
        {mayChange ? (
          <Group gap={6} className={classes.actions}>
            <OwnerSelect topic={topic} />
            <Button
              variant={topic.status === "proposed" ? "filled" : "default"}
              leftSection={<IconCheck size={16} aria-hidden />}
              onClick={keys.a}
            >
              {t(topic.status === "accepted" ? "topic.unaccept" : "topic.accept")}
            </Button>
            <Button
              variant="default"
              leftSection={
                topic.status === "hidden" ? (
                  <IconEye size={16} aria-hidden />
                ) : (
                  <IconEyeOff size={16} aria-hidden />
                )
              }
              onClick={keys.h}
            >
              {t(topic.status === "hidden" ? "topic.unhide" : "topic.hide")}
            </Button>
            <MoreMenu onRename={keys.r} onMerge={onMerge} onSplit={onSplit} />
          </Group>
        ) : null}
      </div>
    </header>
  );
}

function TopicName({ topic, onRename }: { topic: TopicReply; onRename: (() => void) | null }) {
  const { t } = useTranslation("understand");
  const name = (
    <Title order={1} className={classes.title} data-status={topic.status}>
      {topic.name}
    </Title>
  );
  return (
    <>
      {name}
      {onRename ? (
        <Tooltip label={t("topic.rename")}>
          <UnstyledButton className={classes.rename} onClick={onRename} aria-label={t("topic.rename")}>
            <IconPencil size={16} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      ) : null}
      <StatusMark status={topic.status} />
    </>
  );
}

type MenuProps = { onRename: () => void; onMerge: () => void; onSplit: () => void };

function MoreMenu({ onRename, onMerge, onSplit }: MenuProps) {
  const { t } = useTranslation("understand");
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" px={8} aria-label={t("topic.more")}>
          <IconDots size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{t("topic.rename")}</Menu.Item>
        <Menu.Item onClick={onMerge}>{t("topic.merge")}</Menu.Item>
        <Menu.Item onClick={onSplit}>{t("topic.split")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
