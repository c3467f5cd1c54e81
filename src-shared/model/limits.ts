/** Named limits; each is enforced with a sentence that names it. */

/** Largest file read at once, in bytes: 100 MiB. Far above any article; a larger file is a mistake or an attack. */
export const largestFileBytes = 100 * 1024 * 1024;

/** Longest article text, in UTF-16 code units. The reader is built and measured for 200,000; five times that still opens. */
export const longestArticleText = 1_000_000;

/** Most spans in one annotation. */
export const mostSpansPerAnnotation = 100;

/** Most annotations one article may carry in an imported record. */
export const mostAnnotationsPerArticle = 100_000;

/** Longest title, outlet or author kept, in UTF-16 code units. */
export const longestMetadata = 2_000;
