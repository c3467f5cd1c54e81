import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenFile } from '../../../src-renderer/features/library/import/chosen-file.ts';
import {
  readOtherwise,
  reviewOf,
  withMetadata,
} from '../../../src-renderer/features/library/import/decision.ts';
import { factsOf } from '../../../src-renderer/features/library/import/file-facts.ts';
import {
  beginning,
  nextToReview,
  sortedOut,
} from '../../../src-renderer/features/library/import/import-state.ts';
import {
  confirmed,
  foldedLines,
  unconfirmed,
  withKind,
} from '../../../src-renderer/features/library/import/lines.ts';
import { reportFiles } from '../../../src-renderer/features/library/import/report-file.ts';
import { isPlainlyRead, sampleLineOf } from '../../../src-renderer/features/library/import/sample.ts';
import type { ImportPreview, ImportReport } from '../../../src-shared/contract/imports.ts';
import { type Region, regionKinds } from '../../../src-shared/model/article.ts';
import { legacyBytes } from '../../helpers/legacy-encodings.ts';

const regions = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant('body' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...regionKinds) },
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((kinds) =>
    kinds.map((kind, index): Region => ({ kind, start: index * 10, end: index * 10 + 9, origin: 'rule' })),
  );

describe('the lines of a preview', () => {
  it('are shown or folded, each once, in order; only body is folded', () => {
    fc.assert(
      fc.property(regions, (lines) => {
        const runs = foldedLines(lines);
        expect(runs.flatMap(({ from, to }) => lines.slice(from, to))).toEqual(lines);
        for (const run of runs.filter(({ kind }) => kind === 'folded')) {
          expect(run.to - run.from).toBeGreaterThanOrEqual(3);
          expect(lines.slice(run.from, run.to).every(({ kind }) => kind === 'body')).toBe(true);
        }
      }),
    );
  });

  it('keep their places whatever is said of them, and are as proposed again when that is taken back', () => {
    fc.assert(
      fc.property(regions, fc.nat(59), fc.constantFrom(...regionKinds), (lines, index, kind) => {
        const said = withKind(lines, index * 10, kind);
        expect(said.map(({ start, end }) => [start, end])).toEqual(
          lines.map(({ start, end }) => [start, end]),
        );
        const others = (some: readonly Region[]) => some.filter((_, number) => number !== index);
        expect(others(said)).toEqual(others(lines));
        const line = said[index];
        if (line) expect(line).toMatchObject({ kind, origin: 'human' });
        expect(unconfirmed(confirmed(lines), lines)).toEqual(lines);
      }),
    );
  });

  it('lose the reason of boilerplate with being boilerplate', () => {
    const line: Region = { kind: 'boilerplate', start: 0, end: 5, origin: 'rule', reason: 'share' };
    expect(withKind([line], 0, 'body')).toEqual([{ kind: 'body', start: 0, end: 5, origin: 'human' }]);
    expect(withKind([line], 0, 'boilerplate')[0]?.reason).toBe('share');
  });
});

describe('a decision', () => {
  it('says nothing where nothing was decided, and only what was', () => {
    expect(reviewOf(undefined)).toBeNull();
    expect(reviewOf({ leftOut: true })).toBeNull();
    expect(reviewOf(withMetadata(withMetadata({}, 'outlet', '  '), 'title', ' عنوان '))).toEqual({
      metadata: { outlet: null, title: 'عنوان' },
    });
  });

  it('leaves the proposed title where the field was emptied', () => {
    expect(reviewOf(withMetadata(withMetadata({}, 'title', 'عنوان'), 'title', ''))).toEqual({ metadata: {} });
  });

  it('on lines and metadata does not outlive another encoding', () => {
    const before = { ...withMetadata({}, 'title', 'ع'), regions: [], onDuplicate: 'keep' as const };
    expect(readOtherwise(before, { encoding: 'utf-8' })).toEqual({ onDuplicate: 'keep', encoding: 'utf-8' });
  });
});

const preview = (over: Partial<ImportPreview>): ImportPreview => ({
  format: 'txt',
  encoding: { encoding: 'utf-8', confidence: 1, alternatives: [] },
  table: null,
  labels: [],
  articles: [],
  more: 0,
  problems: [],
  ...over,
});

describe('what a file needs', () => {
  it('is its encoding below 80%, until a person named one', () => {
    const unsure = preview({ encoding: { encoding: 'windows-1256', confidence: 0.79, alternatives: [] } });
    expect(factsOf(unsure, 'a.txt', false).need).toBe('encoding');
    expect(factsOf(unsure, 'a.txt', true).need).toBeNull();
  });

  it('is not asked because of one file of an archive', () => {
    const problems = [{ path: 'z.zip/a.txt', problem: { code: 'encoding-undecided' as const, params: {} } }];
    expect(factsOf(preview({ format: 'zip', encoding: null, problems }), 'z.zip', false).need).toBeNull();
    const own = [{ path: 'a.txt', problem: { code: 'encoding-undecided' as const, params: {} } }];
    expect(factsOf(preview({ problems: own }), 'a.txt', false).need).toBe('encoding');
  });

  it('is nothing where no choice helps, and the file is known not to come in', () => {
    const broken = [{ path: 'a.docx', problem: { code: 'docx-damaged' as const, params: {} } }];
    expect(factsOf(preview({ encoding: null, problems: broken }), 'a.docx', false)).toMatchObject({
      need: null,
      isUnreadable: true,
    });
    const asks = [{ path: 'a.txt', problem: { code: 'encoding-undecided' as const, params: {} } }];
    expect(factsOf(preview({ problems: asks }), 'a.txt', false).isUnreadable).toBe(false);
    expect(factsOf(preview({}), 'a.txt', false).isUnreadable).toBe(false);
  });

  it('comes first in the review, then what was not seen', () => {
    const files = ['a', 'b', 'c'].map((path): ChosenFile => ({ path, file: new File(['x'], path) }));
    const asks = {
      need: 'encoding' as const,
      isUnreadable: false,
      excluded: 0,
      isDuplicate: false,
      similarity: null,
    };
    const state = { ...beginning, files, seen: new Set(['a']), facts: new Map([['c', asks]]) };
    expect(nextToReview(state)).toBe(2);
    expect(sortedOut(state).ready.map(({ path }) => path)).toEqual(['a', 'b']);
    expect(sortedOut(state).unreadable).toEqual([]);
    const cannot = { ...asks, need: null, isUnreadable: true };
    const empty = { path: 'd', file: new File([], 'd') };
    const more = { ...state, files: [...files, empty], facts: new Map([['b', cannot]]) };
    expect(sortedOut(more).unreadable.map(({ path }) => path)).toEqual(['b', 'd']);
    expect(nextToReview({ ...state, facts: new Map() })).toBe(1);
    expect(nextToReview({ ...state, facts: new Map(), seen: new Set(['a', 'b', 'c']) })).toBeNull();
  });
});

describe('a line before and after', () => {
  const text = 'Title\nخبراء المياه يقترحون خريطة طريق';
  // The mock of the panel, made with iconv, shows these bytes of windows-1256 as windows-1252.
  const western = 'ÎÈÑÇÁ ÇáãíÇå íÞÊÑÍæä ÎÑíØÉ ØÑíÞ';

  it('is the first that reads otherwise elsewhere', () => {
    expect(sampleLineOf(legacyBytes(text, 'windows-1256'), 'windows-1256')).toEqual({
      before: western,
      after: 'خبراء المياه يقترحون خريطة طريق',
    });
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(sampleLineOf(wide, 'utf-16le')?.after).toBe('خبراء المياه يقترحون خريطة طريق');
    expect(sampleLineOf(Buffer.from(text), 'utf-8')?.after).toBe('خبراء المياه يقترحون خريطة طريق');
    expect(sampleLineOf(Buffer.from('<p class="x">نص</p>'), 'utf-8')?.after).toBe('نص');
  });

  it('is needed only where the beginning does not tell the encoding', () => {
    expect(isPlainlyRead(Buffer.from(text))).toBe(true);
    expect(isPlainlyRead(Buffer.from('plain'))).toBe(true);
    expect(isPlainlyRead(Buffer.from('\ufeffنص', 'utf16le'))).toBe(true);
    expect(isPlainlyRead(legacyBytes(text, 'windows-1256'))).toBe(false);
    expect(isPlainlyRead(legacyBytes(text, 'iso-8859-6'))).toBe(false);
  });
});

describe('a saved report', () => {
  const report: ImportReport = {
    articles: [
      { id: '1', title: '=1+1', source: 'أ,ب.txt', found: [{ field: 'title', from: 'title-line' }] },
    ],
    annotations: 0,
    skipped: [{ path: 'x.txt', problem: { code: 'file-empty', params: {} } }],
    nearDuplicates: [],
    warnings: [],
  };
  const files = reportFiles(report, (id) => id, 'en');

  it('is a table after RFC 4180 that no spreadsheet takes for formulas', () => {
    const [, first, second] = files.csv().split('\r\n');
    expect(first).toBe('import.report.imported,"أ,ب.txt",\'=1+1,import.field.title import.from.title-line');
    expect(second).toMatch(/^import\.report\.skipped,x\.txt,,/);
  });

  it('is JSON with each problem in words', () => {
    expect(JSON.parse(files.json()).skipped[0]).toMatchObject({
      path: 'x.txt',
      sentence: expect.any(String),
    });
  });
});
