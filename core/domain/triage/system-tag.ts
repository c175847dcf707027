/** Every tag that the system sets by itself: what a chat is about, how its buyer sounds, warnings of their words. */
export const systemTags = ['prePurchase', 'logistics', 'aftersales', 'sentiment', 'warnings'] as const;

export type SystemTag = (typeof systemTags)[number];
