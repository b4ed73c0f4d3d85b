import { z } from "zod";
import { costModelSchema } from "../costs/contract.ts";
import { searchBody } from "./contract.ts";

/** A wish with all that the rows are read by, as it was when somebody asked: what the job is given. */
export const rowsWish = z.intersection(
  searchBody,
  z.object({
    timeZone: z.string(),
    currency: z.string(),
    model: costModelSchema,
    /** The topic asked for and all below it; empty where none is. */
    topicIds: z.array(z.uuid()),
    /** The end of a period that has none: the day after the last contact. */
    recordsEnd: z.iso.datetime(),
  }),
);
export type RowsWish = z.infer<typeof rowsWish>;
