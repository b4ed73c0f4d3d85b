import { groupTexts } from "../src/understand/grouping/group-texts.ts";
import { type Bench, type Measure, timed } from "./bench.ts";
import { contactsOf300 } from "./contacts-of-300.ts";

const total = Number(process.env.GROUPING_TEXTS ?? 100_000);

/**
 * 100,000 texts of about 300 characters, made by recombining sentences of the real sets in ../shared/data, or of our own
 * wording where they are absent: masking, language, duplicates, grouping and names, in one thread.
 */
export const bench: Bench = {
  title: `Grouping ${total} texts`,
  async run() {
    const texts = contactsOf300(total);
    const phases: Measure[] = [];
    let phase = { name: "", started: performance.now() };
    const next = (name: string) => {
      if (name === phase.name) return;
      if (phase.name)
        phases.push({
          what: `  ${phase.name}`,
          value: (performance.now() - phase.started) / 1000,
          unit: "s",
        });
      phase = { name, started: performance.now() };
    };
    const cpu = process.cpuUsage();
    const { seconds, result } = await timed(() =>
      groupTexts({ texts, onProgress: (progress) => next(progress.phase) }),
    );
    next("");
    const { user, system } = process.cpuUsage(cpu);
    return [
      ...phases,
      { what: "whole, by the clock", value: seconds, unit: "s", most: 120 },
      { what: "whole, processor time", value: (user + system) / 1e6, unit: "s" },
      { what: "peak memory", value: process.resourceUsage().maxRSS / 1024, unit: "MB", most: 1200 },
      { what: "topics", value: result.topics.length, unit: "", least: 8, most: 80 },
      { what: "left in other", value: (100 * result.other.length) / total, unit: "%" },
    ];
  },
};
