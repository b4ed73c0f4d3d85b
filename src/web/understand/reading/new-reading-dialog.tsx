import { Button, Group, Modal, MultiSelect, NumberInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { readingBounds } from "../../../understand/reading/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { filterBody, useAttributeNames, useCreateReading, usePlan } from "./reading-data.ts";
import { planQueryOf, readWish } from "./reading-wish.ts";

type Props = { address: URLSearchParams; onClose: () => void };
const ownFields = ["channel", "month", "kind", "language", "team"] as const;

/** Asks how many texts and over which groups, then draws them and opens the reading. */
export function NewReadingDialog({ address, onClose }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { path } = useWorkspace();
  const navigate = useNavigate();
  const attributeName = useAttributeName();
  const plan = usePlan(planQueryOf(address)).data;
  const attributes = useAttributeNames().data ?? [];
  const [name, setName] = useState(() => t("reading.create.nameValue", { day: format.date(new Date()) }));
  const [size, setSize] = useState<number | null>(null);
  const [groupBy, setGroupBy] = useState<string[]>(["channel", "month"]);
  const [seed, setSeed] = useState<number | null>(null);
  const create = useCreateReading();
  const most = Math.min(readingBounds.mostDrawn, plan?.texts ?? readingBounds.mostDrawn);
  const wanted = size ?? Math.min(most, Math.max(plan?.forMargin ?? 0, plan?.forRare ?? 0));
  const save = () =>
    create.mutate(
      {
        name,
        filter: filterBody(address),
        groupBy,
        size: wanted,
        margin: readWish(address).margin,
        ...(seed === null ? {} : { seed }),
      },
      { onSuccess: ({ id }) => void navigate(path(`reading/${id}/read`)) },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("reading.create.title")}
      closeButtonProps={{ "aria-label": t("reading.create.cancel") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t("reading.create.name")}
            value={name}
            maxLength={120}
            required
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NumberInput
            label={t("reading.create.size")}
            description={
              plan?.forMargin && plan.forRare
                ? t("reading.create.sizeHint", {
                    forMargin: format.number(plan.forMargin),
                    forRare: format.number(plan.forRare),
                    texts: format.number(plan.texts),
                  })
                : undefined
            }
            value={wanted}
            min={2}
            max={most}
            allowDecimal={false}
            onChange={(value) => setSize(typeof value === "number" ? value : null)}
          />
          <MultiSelect
            label={t("reading.create.groupBy")}
            description={t("reading.create.groupByHint")}
            placeholder={groupBy.length < readingBounds.mostGroupings ? t("reading.create.groupByMost") : ""}
            data={[
              ...ownFields.map((field) => ({ value: field, label: t(`reading.by.${field}`) })),
              ...attributes.map((attribute) => ({
                value: `attr:${attribute}`,
                label: attributeName(attribute),
              })),
            ]}
            value={groupBy}
            maxValues={readingBounds.mostGroupings}
            onChange={setGroupBy}
          />
          <NumberInput
            label={t("reading.create.seed")}
            description={t("reading.create.seedHint")}
            value={seed ?? ""}
            min={0}
            max={2_147_483_647}
            allowDecimal={false}
            onChange={(value) => setSeed(typeof value === "number" ? value : null)}
          />
          <ErrorNote error={create.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("reading.create.cancel")}
            </Button>
            <Button type="submit" loading={create.isPending} disabled={name.trim() === "" || wanted < 2}>
              {t("reading.create.confirm")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
