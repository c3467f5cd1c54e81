import { searchPattern } from '../../src-shared/arabic/find-folded.ts';
import { procliticCuts } from '../../src-shared/arabic/proclitics.ts';
import {
  type ProposalReason,
  proposalReasons,
  type RegistryProposal,
  type RegistryRow,
} from '../../src-shared/contract/registry.ts';
import { namesOf, type RegistryEntry } from '../../src-shared/model/registry.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { linkedByForm, positionsByForm, positionsByPrefix } from '../db/registry-list.ts';
import type { OpenProject } from './project.ts';
import { rowsAt } from './registry-view.ts';

/** What a mention says and is. */
interface Asked {
  readonly words: string;
  readonly canonical: string | null;
  readonly label: string;
  readonly limit: number;
}

/** More entries that are called the same nobody chooses from. */
const mostCandidates = 200;

/**
 * Entries a mention may mean: those that mentions with these words were linked to most often; then those of which a canonical name,
 * then an alias, is written just so, or as the mention's own canonical name; then folded alike; then folded alike after a proclitic is
 * cut off. Among equals names go before aliases, then those of the mention's type, then the more often mentioned.
 */
export function proposeEntries(project: OpenProject, asked: Asked): RegistryProposal[] {
  return readAtOnce(project.database, (read) => {
    const written = [asked.words, asked.canonical ?? ''].map((words) => words.trim()).filter(Boolean);
    const forms = [...new Set(written.map(searchPattern))].filter(Boolean);
    const cut = afterProclitics(asked.words).filter((form) => !forms.includes(form));
    const times = timesLinked(read, searchPattern(asked.words));
    const folded = partsOf(read, forms);
    const afterCut = partsOf(read, cut);
    const candidates = [...new Set([...times.keys(), ...folded.keys(), ...afterCut.keys()])].slice(
      0,
      mostCandidates,
    );
    const rows = candidates.flatMap((position) =>
      rowsAt(read, [position]).map((row) => ({ position, ...row })),
    );
    return rows
      .map(({ position, entry, mentions }) => {
        const reason = reasonOf(entry, written, folded.has(position), times.has(position));
        const part = folded.get(position) ?? afterCut.get(position) ?? 1;
        return { entry, mentions, reason, part, times: times.get(position) ?? 0 };
      })
      .sort(
        (a, b) =>
          b.times - a.times ||
          proposalReasons.indexOf(a.reason) - proposalReasons.indexOf(b.reason) ||
          a.part - b.part ||
          Number(b.entry.label === asked.label) - Number(a.entry.label === asked.label) ||
          b.mentions - a.mentions,
      )
      .slice(0, asked.limit)
      .map(({ entry, mentions, reason }) => ({ entry, mentions, reason }));
  });
}

/** What to offer while a name is typed: whole names that are just that, then names that begin so, then later words; the better known first. */
export function findEntries(
  project: OpenProject,
  { query, label, limit }: { readonly query: string; readonly label: string | null; readonly limit: number },
): RegistryRow[] {
  const prefix = searchPattern(query);
  if (prefix === '') return [];
  return readAtOnce(project.database, (read) => {
    const ranks = new Map<number, number>();
    for (const { position, part } of positionsByForm(read, prefix)) ranks.set(position, part);
    for (const { position, part } of positionsByPrefix(read, prefix, mostCandidates)) {
      const rank = part === 2 ? 4 : 2 + part;
      ranks.set(position, Math.min(rank, ranks.get(position) ?? rank));
    }
    return rowsAt(read, [...ranks.keys()])
      .map((row, index) => ({ row, rank: [...ranks.values()][index] ?? 4 }))
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          Number(b.row.entry.label === label) - Number(a.row.entry.label === label) ||
          b.row.mentions - a.row.mentions,
      )
      .slice(0, limit)
      .map(({ row }) => row);
  });
}

/** Entries that are called so, with 0 where by a name and 1 where by an alias. */
function partsOf(read: ReadHandle, forms: readonly string[]): Map<number, number> {
  const parts = new Map<number, number>();
  for (const { position, part } of forms.flatMap((form) => positionsByForm(read, form))) {
    parts.set(position, Math.min(part, parts.get(position) ?? part));
  }
  return parts;
}

const timesLinked = (read: ReadHandle, form: string): Map<number, number> =>
  new Map(form === '' ? [] : linkedByForm(read, form).map(({ position, times }) => [position, times]));

/** What is left, folded, after each proclitic the first word may have. */
function afterProclitics(words: string): string[] {
  const start = words.search(/\S/u);
  if (start < 0) return [];
  const length = words.slice(start).search(/\s/u);
  const end = length < 0 ? words.length : start + length;
  return procliticCuts(words, { start, end }).map((at) => searchPattern(words.slice(at)));
}

function reasonOf(
  entry: RegistryEntry,
  written: readonly string[],
  isFolded: boolean,
  isLinked: boolean,
): ProposalReason {
  if (written.some((words) => namesOf(entry).includes(words))) return 'name';
  if (written.some((words) => entry.aliases.includes(words))) return 'alias';
  if (isFolded) return 'folded';
  return isLinked ? 'linked' : 'proclitic';
}
