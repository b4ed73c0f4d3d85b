import { Button, Group, Stack, Text, Title, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Version } from "../../../understand/labels/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import { useTopicKeys } from "../topic/use-topic-keys.ts";
import { useVersionChanges } from "./labels-data.ts";
import classes from "./labels.module.css";

type Props = { versions: readonly Version[]; chosen: number | null; onChoose: (version: number) => void };

/** Every version there was: one may be put in use, and the one before be brought back by one key. */
export function VersionList({ versions, chosen, onChoose }: Props) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const { use, rollBack } = useVersionChanges();
  const mayWrite = can("topics.write");
  const canRollBack =
    mayWrite &&
    versions.some(({ status }) => status === "in-use") &&
    versions.some(({ status, usedAt }) => status === "retired" && usedAt !== null);
  const goBack = () =>
    rollBack.mutate(undefined, {
      onSuccess: ({ version }) => showDone(t("labels.quality.rolledBack", { version })),
    });
  useTopicKeys(canRollBack ? { b: goBack } : {});
  return (
    <aside>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} size="h3">
          {t("labels.quality.versions")}
        </Title>
        {canRollBack ? (
          <Tooltip label={t("labels.quality.rollbackHint")}>
            <Button size="xs" variant="default" loading={rollBack.isPending} onClick={goBack}>
              {t("labels.quality.rollback")}
            </Button>
          </Tooltip>
        ) : null}
      </Group>
      <ErrorNote error={use.error ?? rollBack.error} />
      <ul className={classes.list}>
        {versions.map((version) => (
          <li key={version.version} className={classes.item}>
            <VersionLine
              version={version}
              isChosen={version.version === chosen}
              onChoose={() => onChoose(version.version)}
              onUse={
                mayWrite && (version.status === "ready" || version.status === "retired")
                  ? () =>
                      use.mutate(version.version, {
                        onSuccess: () => showDone(t("labels.quality.used", { version: version.version })),
                      })
                  : null
              }
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}

type LineProps = { version: Version; isChosen: boolean; onChoose: () => void; onUse: (() => void) | null };

function VersionLine({ version, isChosen, onChoose, onUse }: LineProps) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { accuracy } = version;
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <button
          type="button"
          className={classes.plainButton}
          aria-current={isChosen || undefined}
          style={{ fontWeight: isChosen ? 600 : undefined }}
          onClick={onChoose}
        >
          {t("labels.quality.version", { version: version.version })}
        </button>
        <Text size="xs" fw={version.status === "in-use" ? 600 : undefined}>
          {t(`labels.quality.status.${version.status}`)}
        </Text>
      </Group>
      {accuracy ? (
        <Text size="sm" className="numbers">
          {percentText(format.locale, accuracy.value)}{" "}
          <Text span size="xs" c="dimmed">
            {percentRange(format.locale, accuracy)}
          </Text>
        </Text>
      ) : null}
      <Text size="xs" c="dimmed">
        {version.examples === null ? "" : `${t("labels.quality.examples", { count: version.examples })} · `}
        {t("labels.quality.by", { by: version.createdBy, when: format.dateTime(version.createdAt) })}
      </Text>
      {version.fault ? (
        <Text size="xs" c="var(--otklik-worse)">
          {version.fault}
        </Text>
      ) : null}
      {onUse ? (
        <div>
          <Button size="xs" variant={isChosen ? "filled" : "default"} onClick={onUse}>
            {t("labels.quality.use")}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
