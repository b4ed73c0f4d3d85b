/** Of every person in the tests. */
export const password = "correct horse battery";
