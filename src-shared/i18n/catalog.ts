import type { ProblemCode } from '../model/problem.ts';
import type { Language, MessageTexts } from './message-texts.ts';
import { addingMessages } from './messages/adding.ts';
import { againstGoldMessages } from './messages/against-gold.ts';
import { agreementMessages } from './messages/agreement.ts';
import { annotateMessages } from './messages/annotate.ts';
import { appMessages } from './messages/app.ts';
import { backupMessages } from './messages/backups.ts';
import { claimMessages } from './messages/claims.ts';
import { cliMessages } from './messages/cli.ts';
import { codebookMessages } from './messages/codebook.ts';
import { disagreementMessages } from './messages/disagreements.ts';
import { exchangeMessages } from './messages/exchange.ts';
import { exportMessages } from './messages/export.ts';
import { finishingMessages } from './messages/finishing.ts';
import { formatMessages } from './messages/formats.ts';
import { hostMessages } from './messages/hosts.ts';
import { importMessages } from './messages/import.ts';
import { keyMapMessages } from './messages/key-map.ts';
import { libraryMessages } from './messages/library.ts';
import { libraryWorkMessages } from './messages/library-work.ts';
import { nearDuplicateMessages } from './messages/near-duplicates.ts';
import { problemReportMessages } from './messages/problem-report.ts';
import { problemMessages } from './messages/problems.ts';
import { protectionMessages } from './messages/protection.ts';
import { regionMessages } from './messages/regions.ts';
import { registryMessages } from './messages/registry.ts';
import { remarkMessages } from './messages/remarks.ts';
import { reviewMessages } from './messages/review.ts';
import { searchMessages } from './messages/search.ts';
import { secondOpinionMessages } from './messages/second-opinion.ts';
import { stanceMessages } from './messages/stances.ts';
import { suggestionMessages } from './messages/suggestions.ts';

const messages = {
  ...appMessages,
  ...keyMapMessages,
  ...libraryMessages,
  ...libraryWorkMessages,
  ...nearDuplicateMessages,
  ...importMessages,
  ...annotateMessages,
  ...claimMessages,
  ...stanceMessages,
  ...regionMessages,
  ...registryMessages,
  ...remarkMessages,
  ...finishingMessages,
  ...searchMessages,
  ...suggestionMessages,
  ...codebookMessages,
  ...agreementMessages,
  ...disagreementMessages,
  ...reviewMessages,
  ...addingMessages,
  ...secondOpinionMessages,
  ...againstGoldMessages,
  ...backupMessages,
  ...cliMessages,
  ...exchangeMessages,
  ...protectionMessages,
  ...exportMessages,
  ...formatMessages,
  ...hostMessages,
  ...problemReportMessages,
};

/** Name of a message of the interface. */
export type MessageId = keyof typeof messages;

/** All messages of one language by id; a problem's id is `problem.` and its code. ICU message syntax. */
export function catalogOf(language: Language): Readonly<Record<string, string>> {
  const known = catalogs.get(language);
  if (known) return known;
  const catalog: Record<string, string> = {};
  const entries: [string, MessageTexts][] = Object.entries(messages);
  for (const [id, texts] of entries) catalog[id] = texts[language];
  const problems: [string, MessageTexts][] = Object.entries(problemMessages);
  for (const [code, texts] of problems) catalog[`problem.${code}`] = texts[language];
  catalogs.set(language, catalog);
  return catalog;
}

// A report of ten thousand files asks for it once a sentence.
const catalogs = new Map<Language, Readonly<Record<string, string>>>();

/** Catalog id of a problem's sentence. */
export const problemMessageId = (code: ProblemCode): `problem.${ProblemCode}` => `problem.${code}`;
