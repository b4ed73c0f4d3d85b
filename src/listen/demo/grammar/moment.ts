import type { Random } from "../random.ts";

/** Where and when somebody writes: what the slots need to know. */
export type Moment = {
  random: Random;
  /** The wall clock, held in the UTC fields. */
  wall: Date;
  country: "ru" | "uk" | "us";
  city: string;
  /** «в Казани», "in Leeds". */
  cityIn: string;
  appVersion: string;
};
