import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldChange } from "../../../understand/topics/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import classes from "./topics.module.css";

const statuses = ["proposed", "accepted", "hidden", "merged", "gone"] as const;

type Props = {
  fields: readonly FieldChange[];
  /** The topic that is named above already: where all is of it, it is not named in each line. */
  about?: string;
};

/** What was and what became, field by field. Nothing is drawn where nothing differs. */
export function FieldTable({ fields, about }: Props) {
  const { t } = useTranslation("understand");
  const say = useFieldWords();
  if (fields.length === 0) return null;
  const isOfMany = fields.some(({ topicId }) => topicId !== about);
  return (
    <div className={classes.scroll}>
      <Table fz="xs" verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            {isOfMany ? <Table.Th>{t("topics.history.table.topic")}</Table.Th> : null}
            <Table.Th>{t("topics.history.table.field")}</Table.Th>
            <Table.Th>{t("topics.history.table.was")}</Table.Th>
            <Table.Th>{t("topics.history.table.now")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((each) => (
            <Table.Tr key={`${each.topicId} ${each.field}`}>
              {isOfMany ? <Table.Td>{each.name}</Table.Td> : null}
              <Table.Td>{t(`topics.history.field.${each.field}`)}</Table.Td>
              <Table.Td>{say(each.field, each.was)}</Table.Td>
              <Table.Td>{say(each.field, each.now)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function useFieldWords() {
  const { t } = useTranslation("understand");
  const format = useFormat();
  return (field: FieldChange["field"], value: string | null): string => {
    if (value === null) return t("topics.history.none");
    if (field === "contacts" || field === "examples") return format.number(Number(value));
    const status = field === "status" ? statuses.find((each) => each === value) : undefined;
    return status ? t(`topics.history.status.${status}`) : value;
  };
}
