import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decideUnit, takeBackDecision } from '../../src-main/services/adjudicate.ts';
import { adjudicatedArticle } from '../../src-main/services/adjudication.ts';
import {
  createAnnotation,
  listAnnotations,
  removeAnnotations,
  updateAnnotation,
} from '../../src-main/services/annotate.ts';
import { ensureAnnotator, listAnnotators } from '../../src-main/services/annotators.ts';
import { editMetadata } from '../../src-main/services/article-metadata.ts';
import { articleIds, readBundle } from '../../src-main/services/article-records.ts';
import { setArticleState } from '../../src-main/services/article-states.ts';
import { assignArticles } from '../../src-main/services/assignments.ts';
import { currentCodebook } from '../../src-main/services/codebook.ts';
import { discardDraft, saveDraft } from '../../src-main/services/codebook-drafts.ts';
import type { Environment } from '../../src-main/services/environment.ts';
import { redo, undo } from '../../src-main/services/history.ts';
import { unwatched } from '../../src-main/services/job-context.ts';
import { mergeProjects } from '../../src-main/services/merge.ts';
import { makePacket } from '../../src-main/services/packet.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { publishDraft } from '../../src-main/services/publish-codebook.ts';
import { markRegions } from '../../src-main/services/regions.ts';
import { createEntry, linkMentions, removeEntry, updateEntry } from '../../src-main/services/registry.ts';
import { mergeEntries } from '../../src-main/services/registry-merge.ts';
import { rejectSuggestion } from '../../src-main/services/reject-suggestion.ts';
import { createRemark, listRemarks, removeRemark, updateRemark } from '../../src-main/services/remarks.ts';
import { removeArticles } from '../../src-main/services/remove-articles.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { decide } from '../../src-main/services/verdicts.ts';
import { spendTime } from '../../src-main/services/work-times.ts';
import type { MergeReport } from '../../src-shared/contract/exchange.ts';
import { articleStates } from '../../src-shared/model/article.ts';
import { layers } from '../../src-shared/model/layers.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { closeNow, seenOf } from './adjudication-projects.ts';
import { bundleOf, makeProjectFile } from './projects.ts';

/** Two annotators and who leads them. */
export const people = ['سلمى', 'يوسف', 'القائدة'] as const;
const salma = people[0];

const things = [
  'mark',
  'mark',
  'mark',
  'mark',
  'claim',
  'claim',
  'change',
  'change',
  'unmark',
  'unmark',
  'nest',
  'nest',
  'state',
  'assign',
  'edit',
  'lines',
  'remove',
  'import',
  'enter',
  'rename',
  'drop',
  'join',
  'link',
  'publish',
  'retire',
  'judge',
  'gold',
  'gold',
  'withdraw',
  'close',
  'ask',
  'answer',
  'resolve',
  'unask',
  'reject',
  'work',
  'newcomer',
  'undo',
  'undo',
  'redo',
] as const;

/** One thing that somebody does. */
const act = fc.record({
  do: fc.constantFrom(...things),
  who: fc.nat({ max: 2 }),
  at: fc.nat({ max: 7 }),
  which: fc.nat({ max: 2 }),
});
export type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** Where things are done: three copies of a project, the last a packet of the first; between them one may take in what another has by then. */
const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ site: fc.nat({ max: 2 }), act }) },
  { weight: 1, arbitrary: fc.record({ site: fc.nat({ max: 2 }), from: fc.nat({ max: 2 }) }) },
);

/** What happened before the copies parted, and after. */
export const history = fc.record({
  before: fc.array(act, { maxLength: 8 }),
  after: fc.array(step, { minLength: 4, maxLength: 24 }),
});
export type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

/** A copy of a project, open in a world of its own: its clock is wrong in its own way. */
export interface Site {
  readonly path: string;
  readonly project: OpenProject;
}

let opened = 0;

function environment(): Environment {
  const prefix = `s${++opened}`;
  const beginning = Date.UTC(2026, 0, 1) + ((opened * 7_919) % 97) * 3_600_000;
  let asked = 0;
  let named = 0;
  return {
    // Some go backwards.
    now: () => new Date(beginning + (opened % 3 === 0 ? -1 : 1) * 1_000 * asked++),
    newId: () =>
      `${String((named * 31) % 17).padStart(2, '0')}-${prefix}-${String(++named).padStart(5, '0')}.`,
  };
}

/** Opens a copy. */
export const siteAt = (path: string): Site => ({ path, project: openProject(path, environment()) });

/** A copy of the copy as it is now, closed. */
export function copied(site: Site, path: string): string {
  site.project.database.connection.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(site.path, path);
  return path;
}

/** Merges files into a copy; nothing of it is refused. */
export async function merged(site: Site, ...paths: string[]): Promise<MergeReport> {
  const lead = ensureAnnotator(site.project, people[2]).id;
  const places = paths.map((path) => ({ path }));
  const report = await mergeProjects(site.project, { places, actorId: lead, isPreview: false }, unwatched);
  for (const { problem } of report.files) if (problem) throw new Error(JSON.stringify(problem));
  return report;
}

// The first two resemble one another.
const long = Array.from({ length: 60 }, (_, index) => `خبر${index}`).join(' ');
const texts = [
  `قال الوزير في باريس إن الاتفاق قريب جدا من التوقيع. ${long}`,
  `ذكرت الوكالة أن الميناء مغلق منذ أيام. ${long}`,
  'زار الوفد بغداد والتقى رئيس البرلمان أمس.',
];

/** The project everything begins with. */
export const beginning = (path: string): Promise<string> =>
  makeProjectFile(
    path,
    texts.map((text, index) => bundleOf(`article-${index}`, text)),
  );

/** Lets a history happen in files of this folder; the three copies are then open. */
export async function happened(folder: string, start: string, { before, after }: History): Promise<Site[]> {
  const base = join(folder, 'base.hashiya');
  copyFileSync(start, base);
  const first = siteAt(base);
  for (const name of people) ensureAnnotator(first.project, name);
  for (const each of before) perform(first.project, each);
  const sites = [first];
  const second = copied(first, join(folder, 'second.hashiya'));
  sites.push(siteAt(second));
  const packet = join(folder, 'packet.hashiya');
  const annotatorId = idOf(first.project, salma);
  const given = articleIds(first.project).slice(0, 2);
  if (given.length > 0) await makePacket(first.project, packet, { annotatorId, articleIds: given });
  else copied(first, packet);
  sites.push(siteAt(packet));
  let copies = 0;
  for (const each of after) {
    const site = sites[each.site];
    if (!site) continue;
    if ('act' in each) perform(site.project, each.act);
    else if (each.from !== each.site) {
      const from = sites[each.from];
      if (from) await merged(site, copied(from, join(folder, `sent-${++copies}.hashiya`)));
    }
  }
  return sites;
}

const idOf = (project: OpenProject, name: string): string =>
  listAnnotators(project).find((each) => each.name === name)?.id ?? '';

/** Does it; what is refused leaves everything as it was. */
export function perform(project: OpenProject, given: Act): void {
  try {
    attempt(project, given);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % (items.length || 1)];

const entryDraft = (name: string) => ({
  label: 'GPE',
  names: { ar: name, en: null },
  aliases: [],
  identifiers: [],
  note: null,
});
const doc = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
});

function attempt(project: OpenProject, given: Act): void {
  const { at } = given;
  const annotatorId = idOf(project, people[given.who] ?? salma) || (listAnnotators(project)[0]?.id ?? '');
  const actorId = annotatorId;
  const ids = articleIds(project);
  const articleId = ids[given.which % (ids.length || 1)] ?? '';
  const { read } = project.database;
  const entries = read.all<{ id: string; updatedAt: string }>(
    'SELECT id, updated_at AS updatedAt FROM registry_entry ORDER BY id',
  );
  const entry = pick(entries, at);
  if (given.do === 'undo') return void undo(project, annotatorId);
  if (given.do === 'redo') return void redo(project, annotatorId);
  if (given.do === 'newcomer') return void ensureAnnotator(project, `زائر ${at % 2}`);
  if (given.do === 'publish' || given.do === 'retire') {
    publish(project, annotatorId, given.do, at);
    return;
  }
  if (given.do === 'enter')
    return void createEntry(project, { annotatorId, entry: entryDraft(`مدينة ${at}`), link: [] });
  if (given.do === 'import') {
    const bundle = bundleOf(project.environment.newId(), `${texts[at % 3]} ${at}`);
    storeBundles(project, { bundles: [bundle], annotators: [], codebook: null }, actorId);
    return;
  }
  if (articleId === '') return;
  const own = listAnnotations(project, { articleId, annotatorId });
  const mentions = own.filter(({ layer }) => layer === 'entity');
  const claims = own.filter(({ layer }) => layer === 'claim');
  const mine = pick(own, at);
  const remarks = listRemarks(project, { articleId, annotatorId: null });
  const remark = pick(
    remarks.filter(({ replyTo }) => replyTo === null),
    at,
  );
  const nothing = { attributes: {}, links: [], note: null };
  switch (given.do) {
    case 'mark':
      createAnnotation(project, {
        articleId,
        annotatorId,
        draft: {
          ...nothing,
          layer: 'entity',
          label: at % 2 ? 'GPE' : 'PER',
          spans: [{ role: 'mention', start: at, end: at + 3 }],
        },
      });
      return;
    case 'claim': {
      const claimant = pick(mentions, at);
      const links = claimant ? [{ role: 'claimant' as const, target: claimant.id }] : [];
      createAnnotation(project, {
        articleId,
        annotatorId,
        draft: {
          ...nothing,
          layer: 'claim',
          label: 'claim',
          links,
          spans: [{ role: 'content', start: at, end: at + 9 }],
        },
      });
      return;
    }
    case 'nest': {
      const claim = pick(claims, at);
      const parent = pick(claims, at + 1);
      if (!claim || !parent) return;
      const links = [
        ...claim.links.filter(({ role }) => role !== 'parent'),
        { role: 'parent' as const, target: parent.id },
      ];
      updateAnnotation(project, { id: claim.id, annotatorId, updatedAt: claim.updatedAt, patch: { links } });
      return;
    }
    case 'change':
      if (mine)
        updateAnnotation(project, {
          id: mine.id,
          annotatorId,
          updatedAt: mine.updatedAt,
          patch: { note: `${mine.note ?? ''}${at}` },
        });
      return;
    case 'unmark':
      if (mine) removeAnnotations(project, { articleId, annotatorId, ids: [mine.id] });
      return;
    case 'state':
      setArticleState(project, articleId, annotatorId, articleStates[at % 3] ?? 'todo');
      return;
    case 'assign':
      assignArticles(project, {
        actorId,
        articleIds: ids,
        annotatorIds: listAnnotators(project).map(({ id }) => id),
        overlap: 50,
        seed: at,
      });
      return;
    case 'edit': {
      const { title, outlet, author, url, published } = readBundle(project, articleId).article;
      const before = { title, outlet, author, url, published };
      editMetadata(project, { actorId, articleId, before, after: { ...before, title: `عنوان ${at}` } });
      return;
    }
    case 'lines':
      markRegions(project, {
        actorId,
        articleId,
        span: { start: at, end: at + 2 },
        mark: { kind: at % 2 ? 'caption' : 'body' },
      });
      return;
    case 'remove':
      removeArticles(project, { actorId, articleIds: [articleId] });
      return;
    case 'rename':
      if (entry) updateEntry(project, { annotatorId, ...entry, entry: entryDraft(`اسم ${at}`) });
      return;
    case 'drop':
      if (entry) removeEntry(project, { annotatorId, id: entry.id });
      return;
    case 'join': {
      const other = pick(entries, at + 1);
      if (entry && other) mergeEntries(project, { annotatorId, from: entry.id, into: other.id });
      return;
    }
    case 'link':
      if (entry)
        linkMentions(project, {
          annotatorId,
          annotationIds: mentions.map(({ id }) => id),
          entryId: entry.id,
        });
      return;
    case 'judge': {
      const other = pick(ids, at);
      if (other && other !== articleId)
        decide(project, { actorId, articleId, otherId: other, verdict: at % 2 ? 'group' : 'different' });
      return;
    }
    case 'gold': {
      const unit = pick(adjudicatedArticle(project, { articleId, layers: [...layers] }).units, at);
      const annotationId = unit?.annotations[0]?.id;
      if (!unit || annotationId === undefined) return;
      const choice =
        at % 3 ? ({ outcome: 'accepted', annotationId } as const) : ({ outcome: 'rejected' } as const);
      decideUnit(project, {
        actorId,
        articleId,
        key: unit.key,
        seen: seenOf(unit),
        choice,
        reason: `سبب ${at}`,
        isUnclear: at > 5,
      });
      return;
    }
    case 'withdraw': {
      const { units } = adjudicatedArticle(project, { articleId, layers: [...layers] });
      const decided = pick(
        units.flatMap(({ decision }) => decision ?? []),
        at,
      );
      if (decided) takeBackDecision(project, { actorId, decisionId: decided.id });
      return;
    }
    case 'close':
      closeNow(project, { actorId, articleId });
      return;
    case 'ask':
      createRemark(project, {
        actorId,
        articleId,
        draft: {
          kind: 'question',
          replyTo: null,
          annotationId: mine?.id ?? null,
          span: null,
          text: doc(`سؤال ${at}`),
        },
      });
      return;
    case 'answer':
      if (remark)
        createRemark(project, {
          actorId,
          articleId,
          draft: {
            kind: 'note',
            replyTo: remark.id,
            annotationId: null,
            span: null,
            text: doc(`جواب ${at}`),
          },
        });
      return;
    case 'resolve':
      if (remark)
        updateRemark(project, {
          actorId,
          id: remark.id,
          updatedAt: remark.updatedAt,
          patch: { isResolved: !remark.isResolved },
        });
      return;
    case 'unask':
      if (remark) removeRemark(project, { actorId, id: remark.id });
      return;
    case 'reject':
      rejectSuggestion(project, { articleId, annotatorId, layer: 'entity', start: at, end: at + 2 });
      return;
    case 'work':
      spendTime(project, { articleId, annotatorId, seconds: at + 1 });
      return;
    default:
      given.do satisfies never;
  }
}

function publish(project: OpenProject, annotatorId: string, how: 'publish' | 'retire', at: number): void {
  const { version, codebook } = currentCodebook(project);
  const [first] = codebook.labels;
  if (!first) return;
  const added = { ...first, id: `NEW${at}`, key: null, retired: false };
  const labels =
    how === 'publish'
      ? [...codebook.labels.filter(({ id }) => id !== added.id), added]
      : codebook.labels.map((label) =>
          label.id === 'PER' ? { ...label, retired: true, key: null, mergedInto: 'GPE' } : label,
        );
  discardDraft(project, annotatorId);
  saveDraft(project, { annotatorId, revision: 0, codebook: { ...codebook, labels } });
  publishDraft(project, { annotatorId, onto: version });
}
