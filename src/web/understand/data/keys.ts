/** Names under which replies are kept; everything of a workspace begins with its slug, so that one call can refresh it all. */
export const understandKeys = {
  all: (slug: string) => ["w", slug, "understand"] as const,
  pains: (slug: string) => [...understandKeys.all(slug), "pains"] as const,
  topic: (slug: string, topicId: string) => [...understandKeys.all(slug), "topic", topicId] as const,
  topics: (slug: string) => [...understandKeys.all(slug), "topics"] as const,
  today: (slug: string) => [...understandKeys.all(slug), "today"] as const,
};
