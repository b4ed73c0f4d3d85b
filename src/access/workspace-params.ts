import { z } from "zod";
import { idSchema } from "./contract.ts";

/** Path parameters shared by every route of a workspace. */
export const workspaceParams = z.object({ workspace: z.string().max(60) });
export const withId = workspaceParams.extend({ id: idSchema });
