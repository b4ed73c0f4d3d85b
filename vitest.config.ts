import { defineConfig } from "vitest/config";

const setupFiles = ["./test/worlds/property-seed.ts"];
const skipped = ["**/node_modules/**", "dist/**", "data/**"];

/**
 * core: pure functions, their docstrings' examples, and published results they must agree with. edges: all of them with arguments
 * out of order. house: checks on the code itself. web: parts of the console that need no browser.
 * slices: beside the code, on a real PostgreSQL (one server per run, test/worlds/postgres.ts).
 * ops: real processes of the launcher. journeys: a real browser against a started product.
 */
export default defineConfig({
  test: {
    // Two workers: the smallest machine we promise has two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "core",
          // Pure functions keep nothing between files: each module is loaded once.
          isolate: false,
          setupFiles,
          include: ["src/core/**/*.test.ts", "test/vectors/**/*.test.ts", "test/library/docstrings.test.ts"],
          exclude: skipped,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "edges",
          include: ["test/library/edges.test.ts"],
          exclude: skipped,
          testTimeout: 60_000,
        },
      },
      {
        test: { name: "house", include: ["test/house/**/*.test.ts"], exclude: skipped, testTimeout: 60_000 },
      },
      {
        test: {
          name: "web",
          include: ["src/web/**/*.test.{ts,tsx}"],
          exclude: skipped,
          setupFiles,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "slices",
          include: ["src/**/*.test.ts", "test/worlds/**/*.test.ts"],
          exclude: [...skipped, "src/core/**", "src/web/**"],
          setupFiles,
          globalSetup: "./test/worlds/postgres-server.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "ops",
          include: ["test/ops/**/*.test.ts"],
          exclude: skipped,
          testTimeout: 400_000,
          hookTimeout: 400_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          exclude: skipped,
          testTimeout: 400_000,
          hookTimeout: 400_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
