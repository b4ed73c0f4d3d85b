/** Kinds of this slice's long work, as the jobs table names them. */
export const importJob = "import.run";
export const undoJob = "import.undo";
