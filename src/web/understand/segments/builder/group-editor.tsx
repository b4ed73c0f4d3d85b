import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconFolderPlus, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SegmentGroup, SegmentNode } from "../../../../core/segments/definition.ts";
import { segmentBounds } from "../../../../listen/segments/definition-contract.ts";
import type { SegmentFields } from "../../../../listen/segments/contract.ts";
import classes from "../segments.module.css";
import { newCondition } from "./condition-kinds.ts";
import { ConditionRow } from "./condition-row.tsx";
import { NotToggle } from "./not-toggle.tsx";

type Props = {
  group: SegmentGroup;
  fields: SegmentFields | undefined;
  onChange: (group: SegmentGroup) => void;
  /** Left out for the outermost group, which cannot go. */
  onRemove?: () => void;
  depth?: number;
};

/** Conditions that must all hold, or any of them; groups lie within groups. */
export function GroupEditor({ group, fields, onChange, onRemove, depth = 1 }: Props) {
  const { t } = useTranslation("understand");
  const { parts } = group;
  const setParts = (next: SegmentNode[]) => onChange({ ...group, parts: next });
  const setPart = (at: number, part: SegmentNode) => setParts(parts.map((old, i) => (i === at ? part : old)));
  const drop = (at: number) => setParts(parts.filter((_, i) => i !== at));
  return (
    <fieldset className={classes.group} data-depth={depth} aria-label={t("segments.build.group")}>
      <div className={classes.groupHead}>
        <SegmentedControl
          size="xs"
          aria-label={t("segments.build.join")}
          value={group.join}
          onChange={(join) => onChange({ ...group, join: join as SegmentGroup["join"] })}
          data={(["all", "any"] as const).map((join) => ({
            value: join,
            label: t(`segments.build.${join}`),
          }))}
        />
        {onRemove ? (
          <>
            <NotToggle not={group.not ?? false} onChange={(not) => onChange({ ...group, not })} />
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={onRemove}
            >
              {t("segments.build.removeGroup")}
            </Button>
          </>
        ) : null}
      </div>
      {parts.map((part, at) =>
        part.on === "group" ? (
          <GroupEditor
            key={at}
            group={part}
            fields={fields}
            depth={depth + 1}
            onChange={(next) => setPart(at, next)}
            onRemove={() => drop(at)}
          />
        ) : (
          <ConditionRow
            key={at}
            condition={part}
            fields={fields}
            onChange={(next) => setPart(at, next)}
            onRemove={() => drop(at)}
          />
        ),
      )}
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setParts([...parts, newCondition("contacts", fields)])}
        >
          {t("segments.build.addCondition")}
        </Button>
        {depth < segmentBounds.deepest ? (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconFolderPlus size={14} aria-hidden />}
            onClick={() =>
              setParts([
                ...parts,
                {
                  on: "group",
                  join: group.join === "all" ? "any" : "all",
                  parts: [newCondition("contacts", fields)],
                },
              ])
            }
          >
            {t("segments.build.addGroup")}
          </Button>
        ) : null}
      </Group>
    </fieldset>
  );
}
