import { connect } from "../../src/store/connect.ts";
import { openReplicaAnalytics } from "../../src/store/analytics/open-analytics.ts";

/** A process that does nothing but follow, to be killed: `node --import tsx replica-follower.ts <database url> <folder>`. */
const [url = "", folder = ""] = process.argv.slice(2);
const door = openReplicaAnalytics(connect(url), {
  folder,
  limits: { threads: 2, memoryMegabytes: 256 },
  onTrouble: (error) => process.stderr.write(`${String(error)}\n`),
  waitMs: 3_600_000,
});
for (;;) {
  await door.catchUp();
  process.stdout.write(`${door.state().replica}\n`);
}
