import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../../src-main/db/migrations/all.ts';
import { openDatabase } from '../../../src-main/db/open.ts';
import { readPacketRow } from '../../../src-main/db/packet.ts';
import { createAnnotation } from '../../../src-main/services/annotate.ts';
import { ensureAnnotator, listAnnotators } from '../../../src-main/services/annotators.ts';
import { articleIds, iterateBundles } from '../../../src-main/services/article-records.ts';
import { setArticleState } from '../../../src-main/services/article-states.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { currentCodebook } from '../../../src-main/services/codebook.ts';
import { undo } from '../../../src-main/services/history.ts';
import { makePacket, packetOrigin } from '../../../src-main/services/packet.ts';
import { dealPackets, handOut } from '../../../src-main/services/packets.ts';
import { type OpenProject, openProject } from '../../../src-main/services/project.ts';
import { createEntry } from '../../../src-main/services/registry.ts';
import { rejectSuggestion } from '../../../src-main/services/reject-suggestion.ts';
import { createRemark } from '../../../src-main/services/remarks.ts';
import { removeArticles } from '../../../src-main/services/remove-articles.ts';
import { saveFilter } from '../../../src-main/services/saved-filters.ts';
import { decide } from '../../../src-main/services/verdicts.ts';
import { spendTime } from '../../../src-main/services/work-times.ts';
import { noFilter } from '../../../src-shared/model/article-filter.ts';
import { beginning, happened, history } from '../../helpers/exchange-histories.ts';
import { bundleOf, makeProject, temporaryFolder, testEnvironment } from '../../helpers/projects.ts';

const doc = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
});

function mark(project: OpenProject, articleId: string, annotatorId: string, said: string): string {
  const { id } = createAnnotation(project, {
    articleId,
    annotatorId,
    id: `mark of ${said}`,
    draft: {
      layer: 'entity',
      label: 'GPE',
      spans: [{ role: 'mention', start: 0, end: 3 }],
      attributes: {},
      links: [],
      note: `note of ${said}`,
    },
  });
  return id;
}

// Long enough for two of them to resemble one another.
const alike = Array.from({ length: 60 }, (_, index) => `خبر${index}`).join(' ');

/** Where a text is in a file, whichever way SQLite keeps texts. */
const holds = (bytes: Buffer, text: string): boolean =>
  ['utf8', 'utf16le'].some((encoding) =>
    bytes.includes(Buffer.from(text, encoding === 'utf8' ? 'utf8' : 'utf16le')),
  );

describe('a packet', () => {
  it('has the chosen articles, the codebook, the registry and what is the annotator’s own, and not a byte of anybody else', async () => {
    const project = await makeProject(
      ['first', 'second', 'unchosen', 'erased'].map((id) => bundleOf(`article ${id}`, `${alike} ${id}`)),
    );
    const salma = ensureAnnotator(project, 'سلمى').id;
    const yusuf = ensureAnnotator(project, 'يوسف بن عمر').id;
    for (const articleId of ['article first', 'article second', 'article unchosen', 'article erased']) {
      for (const [who, name] of [
        [salma, 'salma'],
        [yusuf, 'yusuf'],
      ] as const) {
        const annotationId = mark(project, articleId, who, `${name} in ${articleId}`);
        setArticleState(project, articleId, who, 'doing');
        createRemark(project, {
          actorId: who,
          articleId,
          draft: {
            kind: 'question',
            replyTo: null,
            annotationId,
            span: null,
            text: doc(`question of ${name} in ${articleId}`),
          },
        });
      }
    }
    const [thread] = project.database.read.all<{ id: string }>(
      "SELECT id FROM remark WHERE text LIKE '%question of salma%'",
    );
    createRemark(project, {
      actorId: yusuf,
      articleId: 'article first',
      draft: {
        kind: 'note',
        replyTo: thread?.id ?? '',
        annotationId: null,
        span: null,
        text: doc('answer of yusuf'),
      },
    });
    rejectSuggestion(project, {
      articleId: 'article first',
      annotatorId: yusuf,
      layer: 'entity',
      start: 1,
      end: 2,
    });
    spendTime(project, { articleId: 'article first', annotatorId: yusuf, seconds: 987_654 });
    spendTime(project, { articleId: 'article first', annotatorId: salma, seconds: 60 });
    decide(project, {
      actorId: yusuf,
      articleId: 'article first',
      otherId: 'article second',
      verdict: 'group',
    });
    saveFilter(project, { name: 'saved search of yusuf', titleQuery: '', filter: noFilter });
    createEntry(project, {
      annotatorId: yusuf,
      entry: { label: 'GPE', names: { ar: 'الميناء', en: null }, aliases: [], identifiers: [], note: null },
      link: [],
    });
    removeArticles(project, { actorId: yusuf, articleIds: ['article erased'] });

    const path = join(temporaryFolder(), 'packet.hashiya');
    await makePacket(project, path, { annotatorId: salma, articleIds: ['article first', 'article second'] });
    const bytes = readFileSync(path);
    for (const own of [
      'سلمى',
      'note of salma in article first',
      'question of salma in article second',
      'الميناء',
    ])
      expect([own, holds(bytes, own)]).toEqual([own, true]);
    const folder = project.path.split('/').at(-2) ?? '';
    const others = [
      'يوسف',
      'yusuf',
      yusuf,
      'unchosen',
      'erased',
      '987654',
      'saved search',
      'verdict":"',
      folder,
      'hashiya-test',
      hostname(),
      `/${userInfo().username}/`,
    ];
    expect(others.filter((text) => holds(bytes, text))).toEqual([]);

    const packet = openProject(path, testEnvironment('packet'));
    onTestFinished(() => packet.dispose());
    expect([...checkProject(packet)]).toEqual([]);
    expect({ id: packet.id, codebook: currentCodebook(packet) }).toEqual({
      id: project.id,
      codebook: currentCodebook(project),
    });
    expect(packetOrigin(packet)).toMatchObject({ annotatorId: salma, annotator: 'سلمى' });
    expect(packetOrigin(project)).toBeNull();
    expect(listAnnotators(packet).map(({ name }) => name)).toEqual(['سلمى']);
    expect(
      [...iterateBundles(packet)].map(({ article, annotations, status }) => [
        article.id,
        annotations.length,
        status,
      ]),
    ).toEqual(
      ['article first', 'article second'].map((id) => [id, 1, [{ annotatorId: salma, state: 'doing' }]]),
    );
    const counts = ['near_duplicate', 'verdict', 'saved_filter', 'removed_article', 'decision'].map(
      (table) => packet.database.read.all(`SELECT * FROM ${table}`).length,
    );
    // What resembles what is found anew among its own articles.
    expect(counts.slice(1)).toEqual([0, 0, 0, 0]);
  });

  it('has no byte of others whatever happened before', async () => {
    const folder = temporaryFolder();
    const start = await beginning(join(folder, 'start.hashiya'));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        const place = join(folder, String(run++));
        const { mkdirSync } = await import('node:fs');
        mkdirSync(place);
        const sites = await happened(place, start, given);
        const [site] = sites;
        if (!site) return;
        const { read } = site.project.database;
        const person = listAnnotators(site.project).find(({ name }) => name === 'يوسف');
        const ids = articleIds(site.project).slice(0, 1);
        if (!person || ids.length === 0) return;
        const path = join(place, 'his.hashiya');
        await makePacket(site.project, path, { annotatorId: person.id, articleIds: ids });
        const bytes = readFileSync(path);
        const others = [
          ...read.all<{ id: string }>(
            'SELECT annotation.id FROM annotation JOIN annotator ON annotator.key = annotator WHERE annotator.id <> ?',
            person.id,
          ),
          ...read.all<{ id: string }>(
            'SELECT remark.id FROM remark JOIN annotator ON annotator.key = annotator WHERE annotator.id <> ?',
            person.id,
          ),
          ...read.all<{ id: string }>('SELECT id FROM decision'),
          ...read.all<{ id: string }>("SELECT id FROM annotator WHERE id NOT IN (?, 'gold')", person.id),
          ...read.all<{ id: string }>(
            "SELECT name AS id FROM annotator WHERE id NOT IN (?, 'gold')",
            person.id,
          ),
          ...read.all<{ id: string }>('SELECT id FROM article WHERE id <> ?', ids[0] ?? ''),
        ].map(({ id }) => id);
        expect(others.filter((text) => holds(bytes, text))).toEqual([]);
        for (const { project } of sites) project.dispose();
      }),
      { numRuns: 5 },
    );
  });

  it('is given so many articles that nobody has, some to everybody; one undo takes them back', async () => {
    const project = await makeProject(
      Array.from({ length: 12 }, (_, index) => bundleOf(`a${index}`, `نص ${index}`)),
    );
    const people = ['سلمى', 'يوسف'].map((name) => ensureAnnotator(project, name).id);
    const [lead = ''] = people;
    setArticleState(project, 'a0', lead, 'done');
    const request = {
      actorId: lead,
      annotatorIds: people,
      articleIds: null,
      unassigned: 4,
      overlap: 50,
      seed: 3,
    };
    const [hers, his] = dealPackets(project, request).map(({ articleIds: ids }) => new Set(ids));
    // Of five articles 2.5 rounded up go to both, one more to each: by hand, 4 / (0.5 + 0.5 / 2) = 5.3.
    expect([hers?.size, his?.size, [...(hers ?? [])].filter((id) => his?.has(id)).length]).toEqual([4, 4, 3]);
    expect(hers?.has('a0')).toBe(false);
    const given = () => project.database.read.all("SELECT 1 FROM article_status WHERE state = 'todo'").length;
    expect(given()).toBe(8);
    undo(project, lead);
    expect(given()).toBe(0);
    const failing = () => Promise.reject(new Error('no room'));
    await expect(handOut(project, request, failing)).rejects.toThrow('no room');
    expect(given()).toBe(0);
    expect(() => dealPackets(project, { ...request, articleIds: [], unassigned: null })).toThrow(
      expect.objectContaining({ code: 'packet-without-articles' }),
    );
    expect(dealPackets(project, { ...request, unassigned: null }).map(({ articleIds: ids }) => ids)).toEqual([
      ['a0'],
      articleIds(project),
    ]);
  });

  it('finds its place in a file made before there were any', () => {
    const path = join(temporaryFolder(), 'a.hashiya');
    const before = migrations.slice(
      0,
      migrations.findIndex(({ name }) => name === '0012-packet'),
    );
    const raw = new DatabaseSync(path);
    raw.exec(`PRAGMA application_id = 0x48534859; PRAGMA user_version = ${before.length}`);
    for (const { sql } of before) raw.exec(sql);
    raw.close();
    const database = openDatabase(path);
    onTestFinished(() => database.dispose());
    expect(readPacketRow(database.read)).toBeUndefined();
    expect(() => database.connection.exec("INSERT INTO packet VALUES (2, 'a', 'b', 'c')")).toThrow(
      'packet_is_single',
    );
  });
});
