import { EventHeap } from "./event-heap.ts";

/** A queue of contacts; arrivals are means by interval. */
export type SkillQueue = {
  name: string;
  arrivals: number[];
  handleSeconds: number;
  /** Mean patience; nobody hangs up if left out. */
  patienceSeconds?: number;
  answerWithinSeconds: number;
};

/** Agents alike: how many by interval, and which queues they serve (names). */
export type SkillGroup = {
  name: string;
  agents: number[];
  skills: string[];
  /** Rank of each skill, the lowest served first, equal ones in order of arrival; the order of the list if left out. */
  ranks?: number[];
};

/** What happened to the contacts of one queue in a day. */
export type QueueDay = {
  offered: number;
  answered: number;
  inTime: number;
  abandoned: number;
  waitSeconds: number;
  handledSeconds: number;
};

/** Seconds busy, seconds at work of one group in a day. */
export type GroupDay = { busySeconds: number; workSeconds: number };

type Contact = { came: number; leaves: number };
type Event =
  | { at: number; kind: "interval"; interval: number }
  | { at: number; kind: "arrival"; queue: number }
  | { at: number; kind: "end"; group: number };

/** Queue and group preferences by place in the lists. */
export type SkillPlan = {
  queues: SkillQueue[];
  groups: SkillGroup[];
  intervalSeconds: number;
  /** For each queue, the groups that serve it, those for whom it ranks first coming first. */
  groupsOf: number[][];
  /** For each group, its queues by rank; those of one rank together. */
  tiersOf: number[][][];
};

/** Plays one day, contact by contact. An agent is busy with one contact at a time, whatever the skills. */
export class SkillDay {
  readonly queueDays: QueueDay[];
  readonly groupDays: GroupDay[];
  private readonly plan: SkillPlan;
  private readonly random: () => number;
  private readonly events = new EventHeap<Event>();
  private readonly waiting: Contact[][];
  private readonly heads: number[];
  private readonly busy: number[];
  private readonly atWork: number[];

  constructor(plan: SkillPlan, random: () => number) {
    this.plan = plan;
    this.random = random;
    this.queueDays = plan.queues.map(() => ({
      offered: 0,
      answered: 0,
      inTime: 0,
      abandoned: 0,
      waitSeconds: 0,
      handledSeconds: 0,
    }));
    this.groupDays = plan.groups.map(() => ({ busySeconds: 0, workSeconds: 0 }));
    this.waiting = plan.queues.map(() => []);
    this.heads = plan.queues.map(() => 0);
    this.busy = plan.groups.map(() => 0);
    this.atWork = plan.groups.map(() => 0);
  }

  /** Plays until the last contact has gone; after the last interval its agents stay until the queue is empty. */
  play(): void {
    this.planEvents();
    for (let event = this.events.pop(); event; event = this.events.pop()) {
      if (event.kind === "arrival") this.arrive(event.queue, event.at);
      else if (event.kind === "end") this.end(event.group, event.at);
      else this.begin(event.interval, event.at);
    }
    this.closeQueues();
  }

  private planEvents(): void {
    const { queues, groups, intervalSeconds } = this.plan;
    const intervals = groups[0]!.agents.length;
    for (let interval = 0; interval < intervals; interval++) {
      const start = interval * intervalSeconds;
      this.events.push({ at: start, kind: "interval", interval });
      for (const [queue, { arrivals }] of queues.entries()) {
        let at = start;
        while (arrivals[interval]! > 0) {
          at += (this.exponential() * intervalSeconds) / arrivals[interval]!;
          if (at >= start + intervalSeconds) break;
          this.events.push({ at, kind: "arrival", queue });
        }
      }
    }
  }

  /** Who is busy when fewer are at work ends the contact first; only then an agent is gone. */
  private begin(interval: number, now: number): void {
    for (const [group, { agents }] of this.plan.groups.entries()) {
      this.atWork[group] = agents[interval]!;
      this.groupDays[group]!.workSeconds += agents[interval]! * this.plan.intervalSeconds;
      while (this.busy[group]! < this.atWork[group]! && this.takeNext(group, now));
    }
  }

  private arrive(queue: number, now: number): void {
    const { patienceSeconds } = this.plan.queues[queue]!;
    this.queueDays[queue]!.offered++;
    const leaves = patienceSeconds === undefined ? Infinity : now + this.exponential() * patienceSeconds;
    const free = this.plan.groupsOf[queue]!.find((group) => this.busy[group]! < this.atWork[group]!);
    if (free === undefined) this.waiting[queue]!.push({ came: now, leaves });
    else this.answer(free, queue, { came: now, leaves }, now);
  }

  private end(group: number, now: number): void {
    this.busy[group]!--;
    if (this.busy[group]! < this.atWork[group]!) this.takeNext(group, now);
  }

  /** The longest waiting contact of the first rank in which somebody waits; false when nobody does. */
  private takeNext(group: number, now: number): boolean {
    for (const tier of this.plan.tiersOf[group]!) {
      let chosen: { queue: number; contact: Contact } | undefined;
      for (const queue of tier) {
        const contact = this.firstWaiting(queue, now);
        if (contact && !(chosen && chosen.contact.came <= contact.came)) chosen = { queue, contact };
      }
      if (!chosen) continue;
      this.heads[chosen.queue]!++;
      this.answer(group, chosen.queue, chosen.contact, now);
      return true;
    }
    return false;
  }

  /** Those before it who have hung up are counted and passed over. */
  private firstWaiting(queue: number, now: number): Contact | undefined {
    const line = this.waiting[queue]!;
    while (this.heads[queue]! < line.length && line[this.heads[queue]!]!.leaves <= now)
      this.abandon(queue, line[this.heads[queue]!++]!);
    return line[this.heads[queue]!];
  }

  private answer(group: number, queue: number, contact: Contact, now: number): void {
    const day = this.queueDays[queue]!;
    const { handleSeconds, answerWithinSeconds } = this.plan.queues[queue]!;
    const wait = now - contact.came;
    const handle = this.exponential() * handleSeconds;
    day.answered++;
    day.waitSeconds += wait;
    day.handledSeconds += handle;
    if (wait <= answerWithinSeconds) day.inTime++;
    this.busy[group]!++;
    this.groupDays[group]!.busySeconds += handle;
    this.events.push({ at: now + handle, kind: "end", group });
  }

  private abandon(queue: number, contact: Contact): void {
    this.queueDays[queue]!.abandoned++;
    this.queueDays[queue]!.waitSeconds += contact.leaves - contact.came;
  }

  /** Those whom nobody could ever serve hung up, or still wait: they were offered and never answered. */
  private closeQueues(): void {
    for (const [queue, line] of this.waiting.entries()) {
      for (const contact of line.slice(this.heads[queue]!))
        if (contact.leaves < Infinity) this.abandon(queue, contact);
    }
  }

  private exponential(): number {
    return -Math.log(1 - this.random());
  }
}
