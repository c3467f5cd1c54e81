import { type SalvagePart, type SalvageReport, salvageParts } from '../../src-shared/contract/backups.ts';
import type { ProblemReport } from '../../src-shared/model/problem.ts';
import { lastPlace } from '../db/operations.ts';
import { countRows } from '../db/row-counts.ts';
import type { CopiedTables } from '../db/salvage/copy-tables.ts';
import type { OpenProject } from './project.ts';

interface Salvaged {
  readonly copied: CopiedTables;
  /** By kind of row, as the journal names them. */
  readonly restored: ReadonlyMap<string, number>;
  readonly lost: ReadonlyMap<string, number>;
  /** Rows of which the journal told something else. */
  readonly doubtful: number;
  /** Rows left out because what they belong to is not there, or because they are impossible. */
  readonly dangling: number;
  readonly aside: readonly string[];
  readonly faults: readonly ProblemReport[];
}

/** Which table a part is counted in, and what the journal calls its rows. */
const counted: Readonly<Partial<Record<SalvagePart, readonly [table: string, entity: string | null]>>> = {
  articles: ['article', 'article'],
  removed: ['removed_article', null],
  annotations: ['annotation', 'annotation'],
  annotators: ['annotator', 'annotator'],
  statuses: ['article_status', 'status'],
  codebooks: ['codebook_version', null],
  entries: ['registry_entry', 'entry'],
  remarks: ['remark', 'remark'],
  decisions: ['decision', 'decision'],
  operations: ['operation', null],
};

/** What a person is told. */
export function salvageReport({ database }: OpenProject, salvaged: Salvaged): SalvageReport {
  const { copied, restored, lost, doubtful, dangling, aside, faults } = salvaged;
  const named = new Set(Object.values(counted).map(([table]) => table));
  const parts = salvageParts.map((part) => {
    const [table, entity] = counted[part] ?? [null, null];
    if (table === null) {
      const others = [...copied.tables].filter(([name]) => !named.has(name)).map(([, count]) => count);
      const sum = (of: 'taken' | 'refused') => others.reduce((total, count) => total + count[of], 0);
      return { part, kept: sum('taken'), fromJournal: 0, lost: sum('refused') + dangling };
    }
    const kept = countRows(database.read, table);
    const refused = copied.tables.get(table)?.refused ?? 0;
    if (part === 'operations') {
      return { part, kept, fromJournal: 0, lost: Math.max(refused, lastPlace(database.read) - kept) };
    }
    if (entity === null) return { part, kept, fromJournal: 0, lost: refused };
    return { part, kept, fromJournal: restored.get(entity) ?? 0, lost: lost.get(entity) ?? 0 };
  });
  return { damagedPages: copied.damagedPages, parts, doubtful, aside: [...aside], faults: [...faults] };
}
