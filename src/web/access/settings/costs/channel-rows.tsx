import { ActionIcon, Button, Table, Text, TextInput, Tooltip, VisuallyHidden } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AmountInput } from "./amount-input.tsx";
import { type ChannelValues, type CostValues, knownChannels } from "./cost-values.ts";

type ChannelRowsProps = { form: UseFormReturnType<CostValues>; currency: string; closed: boolean };

/** Minutes and money of one contact by channel; the last row is for the rest and stays. */
export function ChannelRows({ form, currency, closed }: ChannelRowsProps) {
  const { t } = useTranslation("access");
  const { channels } = form.values;
  const add = () => {
    const id = Math.max(...channels.map((row) => row.id)) + 1;
    form.insertListItem("channels", { id, channel: "", minutes: 5, perContact: 0 }, channels.length - 1);
  };
  return (
    <>
      <Table
        verticalSpacing={4}
        horizontalSpacing={6}
        withRowBorders={false}
        maw="36rem"
        aria-label={t("costs.channels")}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("costs.channel")}</Table.Th>
            <Table.Th w="9rem">{t("costs.minutes")}</Table.Th>
            <Table.Th w="10rem">{t("costs.extra")}</Table.Th>
            <Table.Th w="2.5rem">
              <VisuallyHidden>{t("members.actions")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {channels.map((row, index) => (
            <ChannelRow
              key={row.id}
              row={row}
              index={index}
              form={form}
              currency={currency}
              closed={closed}
            />
          ))}
        </Table.Tbody>
      </Table>
      {closed ? null : (
        <Button size="xs" variant="subtle" mt={6} leftSection={<IconPlus size={14} />} onClick={add}>
          {t("costs.add-channel")}
        </Button>
      )}
    </>
  );
}

type ChannelRowProps = ChannelRowsProps & { row: ChannelValues; index: number };

function ChannelRow({ row, index, form, currency, closed }: ChannelRowProps) {
  const { t } = useTranslation("access");
  const name = useChannelName(row.channel);
  const isRest = row.channel === "default";
  const named = isRest || knownChannels.includes(row.channel);
  return (
    <Table.Tr>
      <Table.Td>
        {named ? (
          <Text size="sm">{name}</Text>
        ) : (
          <TextInput aria-label={t("costs.channel")} {...form.getInputProps(`channels.${index}.channel`)} />
        )}
      </Table.Td>
      <Table.Td>
        <AmountInput
          aria-label={`${t("costs.minutes")}: ${name}`}
          unit={t("costs.min")}
          w="100%"
          {...form.getInputProps(`channels.${index}.minutes`)}
        />
      </Table.Td>
      <Table.Td>
        <AmountInput
          aria-label={`${t("costs.extra")}: ${name}`}
          unit={currency}
          w="100%"
          {...form.getInputProps(`channels.${index}.perContact`)}
        />
      </Table.Td>
      <Table.Td>
        {isRest || closed ? null : (
          <Tooltip label={t("kit:action.delete")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t("kit:action.delete")}: ${name}`}
              onClick={() => form.removeListItem("channels", index)}
            >
              <IconTrash size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The channel in the reader's language, where it is one the product knows. */
export function useChannelName(channel: string): string {
  const { t } = useTranslation("access");
  const known = channel === "default" || knownChannels.includes(channel);
  return known ? t(`channel.${channel}`) : channel;
}
