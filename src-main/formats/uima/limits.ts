/** Most feature structures of one CAS: an article of the greatest length has some 200,000 words, each of them one. */
export const mostCasStructures = 1_000_000;
