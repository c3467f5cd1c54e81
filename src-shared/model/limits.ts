/** Named limits; each is enforced with a sentence that names it. */

/** Largest file read at once, in bytes: 100 MiB. Far above any article; a larger file is a mistake or an attack. */
export const largestFileBytes = 100 * 1024 * 1024;

/** Largest project that is handed over, in bytes: 4 GiB. */
export const largestProjectBytes = 4 * 1024 * 1024 * 1024;

/** Largest part of a project that is handed over at once, in bytes. */
export const largestPartBytes = 8 * 1024 * 1024;

/** Longest article text, in UTF-16 code units. The reader is built and measured for 200,000; five times that still opens. */
export const longestArticleText = 1_000_000;

/** Most spans in one annotation. */
export const mostSpansPerAnnotation = 100;

/** Most annotations one article may carry in an imported record. */
export const mostAnnotationsPerArticle = 100_000;

/** Longest title, outlet or author kept, in UTF-16 code units. */
export const longestMetadata = 2_000;

/** Longest HTML page taken apart, in UTF-16 code units: ten times the largest news pages seen. */
export const longestHtml = 5_000_000;

/** Most elements within one another in an HTML page. Real pages have some 40; finding the article's block grows with the cube (0.4 s at 200, 8 s at 500). */
export const deepestHtml = 256;

/** Most elements in an HTML page: finding the article's block takes 5 s at 10,000 paragraphs. */
export const mostHtmlElements = 30_000;

/** Most tags and character references in an HTML page: each is a node, and 100,000 of them in one element take 2.5 s. */
export const mostHtmlPieces = 150_000;

/** Longest row of a table of articles, in UTF-16 code units: a whole article and all else that is known of it. */
export const longestTableRow = 2 * longestArticleText;

/** Most entries in an archive. */
export const mostZipEntries = 20_000;

/** Largest archive when unpacked, in bytes: 1 GiB; one entry may be as large as a file. */
export const largestZipContent = 1024 * 1024 * 1024;

/** How many times larger than packed an entry may be. Text shrinks to a fifth, deflate's utmost is 1,032; small entries may shrink more. */
export const highestZipRatio = 200;

/** Entries up to this size when unpacked, in bytes, are not judged by their ratio. */
export const zipRatioFrom = 1024 * 1024;

/** Most folders within one another that are gone into. Paths of Linux end at 4,096 bytes, some 2,000 folders of one letter. */
export const deepestFolder = 100;

/** Largest Word document's text and structure when unpacked, in bytes: 32 MiB, pictures aside. A novel has 5. */
export const largestDocxContent = 32 * 1024 * 1024;

/** Longest name, alias or identifier of a registry entry, in UTF-16 code units. */
export const longestRegistryText = 300;

/** Most aliases of a registry entry. The longest lists of Wikidata have some 200. */
export const mostAliases = 500;

/** Most entries read from one file into the registry. */
export const mostRegistryEntries = 200_000;
