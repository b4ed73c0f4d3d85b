/**
 * Loaded into each child before its own code: when the supervisor is gone (even by kill -9), the channel to it closes,
 * and the child stops as if asked to, so that no process is left behind.
 */
const patienceSeconds = 20;

process.once("disconnect", () => {
  setTimeout(() => process.exit(1), patienceSeconds * 1000).unref();
  process.kill(process.pid, "SIGTERM");
});
