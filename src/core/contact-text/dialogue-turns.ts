import { greetingLength } from "./greeting.ts";
import type { Cost } from "./plain-text.ts";
import { joinRuns, type Run, type Who } from "./run.ts";
import { isServicePhrase } from "./service-phrases.ts";
import { type SpeakerLabel, speakerLabels } from "./speaker-labels.ts";

/**
 * A transcript taken apart into turns; null where the text is none. Speakers are known by their labels («Клиент:», "Agent:",
 * "[10:05] Анна (оператор):"); where these are names alone, the agent is the one who speaks as those in service do. Where that does not
 * tell them apart either, all that is said counts as the customer's.
 * @returns runs that together hold every character; words before the first label are the customer's
 */
export function dialogueTurns(text: string, cost: Cost): Run[] | null {
  const labels = speakerLabels(text, cost);
  const turns = spoken(text, labels);
  if (!turns) return null;
  const runs: Run[] = [{ from: 0, to: turns[0]!.from, who: "customer", what: "words" }];
  const roles = rolesOf(text, turns);
  for (const [i, label] of turns.entries()) {
    const end = turns[i + 1]?.from ?? text.length;
    const who = roles.get(label.name)!;
    const words = label.to + (who === "customer" ? greetingLength(text.slice(label.to, label.to + 80)) : 0);
    const start = Math.min(words, end);
    runs.push({ from: label.from, to: label.to, who: "machine", what: "markup" });
    runs.push({ from: label.to, to: start, who, what: "greeting" });
    runs.push({ from: start, to: end, who, what: who === "machine" ? "auto-reply" : "words" });
  }
  return joinRuns(runs);
}

/** The labels at which somebody truly begins to speak; null where the text is no transcript. */
function spoken(text: string, labels: readonly SpeakerLabel[]): SpeakerLabel[] | null {
  const roles = new Set(labels.map(({ role }) => role));
  const turnsOf = countBy(labels);
  if (roles.has("customer") && roles.has("agent")) {
    return labels.filter((label) => label.role !== null || label.timed || turnsOf.get(label.name)! > 1);
  }
  const first = labels[0];
  if (first && labels.every(({ role }) => role === "customer") && text.slice(0, first.from).trim() === "") {
    return [...labels];
  }
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  const again = labels.filter((label) => label.timed || label.role !== null || turnsOf.get(label.name)! > 1);
  // Who speaks once is believed where every line bears a name and somebody speaks again.
  const named = again.length > 0 && labels.length === lines ? labels : again;
  const speakers = new Set(named.map(({ name }) => name));
  const enough = speakers.size >= 2 && named.length >= 3 && named.length * 4 >= lines;
  return enough ? [...named] : null;
}

function countBy(labels: readonly SpeakerLabel[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function rolesOf(text: string, turns: readonly SpeakerLabel[]): Map<string, Who> {
  const roles = new Map<string, Who>();
  const service = new Map<string, number>();
  for (const [i, { name, role, to }] of turns.entries()) {
    if (role) roles.set(name, role);
    const said = text.slice(to, turns[i + 1]?.from ?? text.length);
    service.set(name, (service.get(name) ?? 0) + (isServicePhrase(said) ? 1 : 0));
  }
  const known = new Set(roles.values());
  const most = Math.max(...service.values());
  const leaders = [...service].filter(([, times]) => times > 0 && times * 2 >= most).map(([name]) => name);
  // Where everybody speaks so, or nobody does, names tell nothing: what is said counts as the customer's.
  const telling = leaders.length > 0 && leaders.length < service.size;
  for (const name of service.keys()) {
    if (roles.has(name)) continue;
    if (known.has("customer")) roles.set(name, "agent");
    else if (known.has("agent")) roles.set(name, "customer");
    else roles.set(name, telling && leaders.includes(name) ? "agent" : "customer");
  }
  return roles;
}
