import { ApiFault } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";

type ReadErrorProps = { error: Error | null; onRetry: () => void };

/** Why something could not be read. Trying again is offered only for what may pass by itself, not for a wrong filter or a file that is no table. */
export function ReadError({ error, onRetry }: ReadErrorProps) {
  const asked = error instanceof ApiFault && error.status >= 400 && error.status < 500;
  return <ErrorNote error={error} {...(asked ? {} : { onRetry })} />;
}
