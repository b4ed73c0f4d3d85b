import { Button, Checkbox, Group, Select } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RfmSettingsReply } from "../../../listen/segments/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useSaveRfmSettings } from "./segments-data.ts";

const noMoney = "";

/** Which event is a purchase and which of its attributes its money: remembered for the company. */
export function PurchaseForm({ reply }: { reply: RfmSettingsReply }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const format = useFormat();
  const attributeName = useAttributeName();
  const save = useSaveRfmSettings();
  const { settings, events } = reply;
  const likely = events.find(({ amounts }) => amounts.length > 0)?.name ?? null;
  const [event, setEvent] = useState(settings?.event ?? likely);
  const amounts = events.find(({ name }) => name === event)?.amounts ?? [];
  const [money, setMoney] = useState(settings ? (settings.money ?? noMoney) : (amounts[0] ?? noMoney));
  const [isMinor, setMinor] = useState(settings?.isMinor ?? /minor/i.test(amounts[0] ?? ""));
  const choose = (name: string | null) => {
    const next = events.find((each) => each.name === name)?.amounts[0] ?? noMoney;
    setEvent(name);
    setMoney(next);
    setMinor(/minor/i.test(next));
  };
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (event !== null) save.mutate({ event, money: money === noMoney ? null : money, isMinor });
  };
  const mayWrite = can("segments.write");
  const same =
    settings?.event === event && (settings?.money ?? noMoney) === money && settings?.isMinor === isMinor;
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <Select
          label={t("segments.rfm.purchase")}
          w="20rem"
          maw="100%"
          searchable
          allowDeselect={false}
          disabled={!mayWrite}
          data={events.map(({ name, customers }) => ({
            value: name,
            label: t("segments.rfm.event", { name, formatted: format.number(customers) }),
          }))}
          value={event}
          onChange={choose}
        />
        <Select
          label={t("segments.rfm.money")}
          allowDeselect={false}
          disabled={!mayWrite}
          data={[
            { value: noMoney, label: t("segments.rfm.noMoney") },
            ...amounts.map((name) => ({ value: name, label: attributeName(name) })),
          ]}
          value={money}
          onChange={(next) => setMoney(next ?? noMoney)}
        />
        {money === noMoney ? null : (
          <Checkbox
            pb="0.5rem"
            label={t("segments.rfm.minor")}
            disabled={!mayWrite}
            checked={isMinor}
            onChange={(changed) => setMinor(changed.currentTarget.checked)}
          />
        )}
        {mayWrite ? (
          <Button
            type="submit"
            variant={same ? "default" : "filled"}
            disabled={event === null || same}
            loading={save.isPending}
          >
            {t(settings ? "segments.rfm.remember" : "segments.rfm.count")}
          </Button>
        ) : null}
      </Group>
      <ErrorNote error={save.error} />
    </form>
  );
}
