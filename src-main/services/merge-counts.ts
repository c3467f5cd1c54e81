import type { MergeCounts, MergedFile } from '../../src-shared/contract/exchange.ts';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import { type Codebook, findLabel } from '../../src-shared/model/codebook.ts';
import type { Change } from '../../src-shared/model/operation.ts';

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A report of a file of which nothing was merged yet. */
export type FileReport = Writable<MergedFile>;

const nothing = (): MergeCounts => ({ added: 0, changed: 0, removed: 0 });

/** An empty one. */
export const newFileReport = (file: string): FileReport => ({
  file,
  problem: null,
  packet: null,
  articles: nothing(),
  annotations: nothing(),
  people: [],
  remarks: nothing(),
  entries: nothing(),
  states: 0,
  regions: 0,
  gold: 0,
  rejections: 0,
  verdicts: 0,
  workTimes: 0,
  annotators: [],
  codebook: null,
  retiredLabels: [],
  returned: [],
  sameTexts: [],
  clashes: [],
});

/** Adds what these changes did to the report; `nameOf` knows everybody by now, `codebook` is the one in force. */
export function countChanges(
  report: FileReport,
  changes: readonly Change[],
  { nameOf, codebook }: { nameOf(annotatorId: string): string; readonly codebook: Codebook },
): void {
  if (changes.some(isOfGold)) report.gold++;
  for (const change of changes) {
    if (isOfGold(change)) continue;
    switch (change.entity) {
      case 'annotation': {
        count(report.annotations, change);
        const { annotatorId = '', layer = 'entity', label = '' } = change.after ?? change.before ?? {};
        count(personIn(report, nameOf(annotatorId)), change);
        if (change.after && findLabel(codebook, layer, label)?.retired) noteRetired(report, layer, label);
        break;
      }
      case 'article':
        count(report.articles, change);
        break;
      case 'remark':
        count(report.remarks, change);
        break;
      case 'entry':
        count(report.entries, change);
        break;
      case 'status':
        report.states++;
        break;
      case 'regions':
        report.regions++;
        break;
      case 'rejection':
        report.rejections++;
        break;
      case 'verdict':
        report.verdicts++;
        break;
      case 'time':
        report.workTimes++;
        break;
    }
  }
}

const isOfGold = (change: Change): boolean =>
  change.entity === 'decision' ||
  change.entity === 'adjudication' ||
  (change.entity === 'annotation' && (change.after ?? change.before)?.annotatorId === goldAnnotatorId);

function count(
  counts: MergeCounts,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): void {
  if (before === null) counts.added++;
  else if (after === null) counts.removed++;
  else counts.changed++;
}

function personIn(report: FileReport, name: string): MergeCounts {
  const known = report.people.find((person) => person.name === name);
  if (known) return known;
  const person = { name, ...nothing() };
  report.people.push(person);
  return person;
}

function noteRetired(report: FileReport, layer: string, label: string): void {
  const known = report.retiredLabels.find((each) => each.layer === layer && each.label === label);
  if (known) known.annotations++;
  else report.retiredLabels.push({ layer, label, annotations: 1 });
}
