import type { Codebook } from '../../../src-shared/model/codebook.ts';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { annotatorName } from '../annotator-name.ts';
import type { IncomingArticle, RecordStatus } from '../article-record.ts';
import { bidiWarning, checkText } from '../check-text.ts';
import { hasVisibleCharacter } from '../decode-text.ts';
import { relabelled } from '../relabelled.ts';
import { sha256 } from '../sha256.ts';
import { titleOf } from '../title-of.ts';
import { parseRecord } from './parse-record.ts';
import { readAnnotations } from './read-annotations.ts';
import { readDecided } from './read-decided.ts';
import { readRegions } from './read-regions.ts';
import { readRemarks } from './read-remarks.ts';
import type { RecordGround } from './record-ground.ts';
import type { RecordLine } from './record-lines.ts';
import type { RawRecord } from './record-schema.ts';

/** The article of a line and the codebook as it must be to hold it: the ground's own unless labels had to be added. */
export interface ReadRecord {
  readonly incoming: IncomingArticle;
  readonly codebook: Codebook;
}

/** Reads one line of an article-record file. Throws the first Problem found in it; then nothing of the line is to be kept. */
export function readRecord(line: RecordLine, ground: RecordGround): ReadRecord {
  const { record, warnings } = parseRecord(line);
  return acceptRecord(record, warnings, ground);
}

/** The article of a record of whatever format, judged by the codebook. Throws the first Problem found in it. */
export function acceptRecord(
  given: RawRecord,
  warnings: readonly ProblemReport[],
  ground: RecordGround,
): ReadRecord {
  const labels = ground.labels ?? { labels: {}, unmapped: 'keep' };
  const { record, warnings: left } = relabelled(given, labels, ground.noticeLabel);
  const { text } = record;
  checkText(text);
  if (!hasVisibleCharacter(text)) {
    throw new Problem('record-field-value', { field: 'text', found: text, expected: '≥ 1' });
  }
  const textSha256 = checkedHash(record);
  const converter = offsetConverter(text, record.offsetUnit ?? 'codepoint');
  const regions = readRegions(record.regions ?? [], text, converter);
  const read = readAnnotations(record.annotations ?? [], { ...ground, text, converter });
  const remarks = readRemarks(record.remarks ?? [], { ...ground, text, converter });
  const id = record.id ?? ground.newId();
  const { adjudication } = record;
  const bidi = bidiWarning(text);
  return {
    codebook: read.codebook,
    incoming: {
      ownId: typeof record.id === 'string',
      article: {
        id,
        title: record.title ?? titleOf(text),
        outlet: record.outlet ?? null,
        author: record.author ?? null,
        url: record.url ?? null,
        published: record.published ?? null,
        language: record.language ?? 'ar',
        text,
        textSha256,
        sourceName: null,
        sourceSha256: null,
        encoding: null,
        byteOrderMark: false,
      },
      regions,
      annotations: read.annotations,
      status: readStatus(record),
      ...(remarks.length > 0 && { remarks }),
      ...(adjudication && { adjudication: readDecided(adjudication, read.annotations, id) }),
      warnings: [...warnings, ...left, ...read.warnings, ...(bidi ? [bidi] : [])],
    },
  };
}

function checkedHash(record: RawRecord): string {
  const actual = sha256(record.text);
  const claimed = record.textSha256;
  if (typeof claimed === 'string' && claimed.toLowerCase() !== actual) {
    throw new Problem('record-hash-mismatch', { expected: claimed, found: actual });
  }
  return actual;
}

function readStatus(record: RawRecord): RecordStatus[] {
  const seen = new Set<string>();
  return (record.status ?? []).map((status, index) => {
    const annotator = annotatorName(status.annotator);
    if (seen.has(annotator)) {
      throw new Problem('record-duplicate-id', { value: annotator, place: `status[${index}]` });
    }
    seen.add(annotator);
    return { annotator, state: status.state };
  });
}
