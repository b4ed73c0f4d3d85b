import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type MetricSettings, metricSettings } from "./contract.ts";
import { defaultMetricSettings } from "./default-settings.ts";
import { findSettings, putSettings } from "./queries.ts";

/** Where the company keeps what metrics are made of; the usual names until somebody has said. */
export async function getMetricSettings(
  tx: WorkspaceTx,
): Promise<{ settings: MetricSettings; isDefault: boolean }> {
  const row = await findSettings(tx);
  return row
    ? { settings: metricSettings.parse(row.settings), isDefault: false }
    : { settings: defaultMetricSettings, isDefault: true };
}

/** All numbers follow at once. */
export async function changeMetricSettings(
  tx: WorkspaceTx,
  actor: Actor,
  settings: MetricSettings,
): Promise<MetricSettings> {
  await putSettings(tx, { settings: JSON.stringify(settings), changedBy: actor.name });
  return settings;
}
