/** Kinds of this slice's long work, as the jobs table names them. */
export const importJob = "import.run";
export const undoJob = "import.undo";

/** Written to the outbox when contacts came in or changed; tells how many, as `feedbackCount`. */
export const feedbackImportedEvent = "feedback.imported";
