/** The job that looks for topics among the contacts that no topic took. */
export const proposalsKind = "topic-proposals";
