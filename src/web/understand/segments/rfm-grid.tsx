import { Button, Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { SegmentGroup } from "../../../core/segments/definition.ts";
import { segmentWords } from "../../../core/segments/segment-words.ts";
import type { Rfm } from "../../../understand/segments/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import classes from "./rfm.module.css";
import { newSegmentPath } from "./segment-address.ts";

type Value = Extract<Rfm, { known: true }>["value"];
type Cell = Value["cells"][number];
const fifths = [1, 2, 3, 4, 5];

/** Recency up, frequency and money across: the best stand at the top right. A cell becomes a segment. */
export function RfmGrid({ rfm }: { rfm: Value }) {
  const { t } = useTranslation("understand");
  const most = Math.max(1, ...rfm.cells.map(({ customers }) => customers));
  const cell = (recency: number, value: number) =>
    rfm.cells.find((each) => each.recency === recency && each.value === value);
  return (
    <div className={classes.scroll}>
      <table className={classes.grid} aria-label={t("segments.rfm.title")}>
        <thead>
          <tr>
            <th scope="col">{t("segments.rfm.axes")}</th>
            {fifths.map((value) => (
              <th key={value} scope="col">
                {value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fifths.toReversed().map((recency) => (
            <tr key={recency}>
              <th scope="row">{recency}</th>
              {fifths.map((value) => {
                const found = cell(recency, value);
                return (
                  <td key={value}>{found ? <CellButton cell={found} rfm={rfm} most={most} /> : null}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{t("segments.rfm.gridNote")}</p>
    </div>
  );
}

type CellProps = { cell: Cell; rfm: Value; most: number };

function CellButton({ cell, rfm, most }: CellProps) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { path, can } = useWorkspace();
  const navigate = useNavigate();
  const name = segmentWords[format.locale].segment[cell.segment];
  const share = rfm.total.customers > 0 ? cell.customers / rfm.total.customers : 0;
  const money = cell.money === null ? "" : format.moneyCompact(cell.money, rfm.currency);
  const label = t("segments.rfm.cell", {
    name,
    customers: format.number(cell.customers),
    share: format.percent(share),
  });
  const definition: SegmentGroup = {
    on: "group",
    join: "all",
    parts: [{ on: "rfm", recency: [cell.recency], value: [cell.value] }],
  };
  const face = (
    <span className={classes.face} style={{ "--weight": cell.customers / most } as React.CSSProperties}>
      <b className="numbers">{format.number(cell.customers)}</b>
      <span className={classes.name}>{name}</span>
      <span className="numbers">{money}</span>
    </span>
  );
  if (cell.customers === 0 || !can("segments.write")) return face;
  return (
    <Menu shadow="md" position="bottom">
      <Menu.Target>
        <Button variant="transparent" className={classes.cell} aria-label={label}>
          {face}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void navigate(path(newSegmentPath(definition)))}>
          {t("segments.rfm.saveCell")}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            void navigate(
              path(
                newSegmentPath({
                  on: "group",
                  join: "all",
                  parts: [{ on: "rfm", segments: [cell.segment] }],
                }),
              ),
            )
          }
        >
          {t("segments.rfm.saveName", { name })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
