import { rmSync } from "node:fs";
import { startProduct } from "../test/worlds/product.ts";
import type { Bench } from "./bench.ts";
import { newDataFolder } from "../test/worlds/data-folder.ts";

/** From the command to an answer on /health: on an empty data folder, then on a used one. */
export const bench: Bench = {
  title: "Start of the product (installed and built)",
  async run() {
    const dataFolder = newDataFolder("otklik-bench-");
    try {
      const first = await startAndStop(dataFolder);
      const later = await startAndStop(dataFolder);
      return [
        { what: "first start", value: first, unit: "s", most: 20 },
        { what: "later start", value: later, unit: "s", most: 6 },
      ];
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  },
};

async function startAndStop(dataFolder: string): Promise<number> {
  const start = performance.now();
  const product = await startProduct({ dataFolder });
  const seconds = (performance.now() - start) / 1000;
  await product.stop();
  return seconds;
}
