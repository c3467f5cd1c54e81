import { foundation } from './0001-foundation.ts';
import { search } from './0002-search.ts';
import { nearDuplicates } from './0003-near-duplicates.ts';
import { library } from './0004-library.ts';
import { verdicts } from './0005-verdicts.ts';
import { codebookVersions } from './0006-codebook-versions.ts';
import { registry } from './0007-registry.ts';
import { suggestions } from './0008-suggestions.ts';
import { remarks } from './0009-remarks.ts';
import { deletedAgain } from './0010-deleted-again.ts';
import { adjudication } from './0011-adjudication.ts';
import { packet } from './0012-packet.ts';
import type { Migration } from './migration.ts';

/** Every step in order; the file's version is the number of steps it has been through. */
export const migrations: readonly Migration[] = [
  foundation,
  search,
  nearDuplicates,
  library,
  verdicts,
  codebookVersions,
  registry,
  suggestions,
  remarks,
  deletedAgain,
  adjudication,
  packet,
];
