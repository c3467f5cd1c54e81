import type { MergeClash } from '../../src-shared/contract/exchange.ts';
import type { MergeRow } from '../../src-shared/model/merge-row.ts';
import { namesOf } from '../../src-shared/model/registry.ts';
import { plainTextOf } from '../../src-shared/model/rich-text.ts';
import type { Clash } from './reconcile.ts';
import { isPresent } from './visible-rows.ts';

/** Where two versions clash, and how people and the text are found. */
interface ClashGround {
  readonly articleId: string | null;
  readonly title: string | null;
  readonly text: string;
  nameOf(annotatorId: string): string;
}

/** A clash for a person to read. */
export function describedClash({ kept, here, there }: Clash, ground: ClashGround): MergeClash | null {
  const row = here ?? there;
  if (!row) return null;
  const owner = ownerOf(row);
  const { articleId, title } = ground;
  return {
    kind: row.kind,
    articleId,
    title,
    annotator: owner === null ? null : ground.nameOf(owner),
    kept,
    here: inWords(here, ground),
    there: inWords(there, ground),
  };
}

const longest = 120;
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;

function ownerOf(row: MergeRow): string | null {
  switch (row.kind) {
    case 'annotation':
      return row.annotation.annotatorId;
    case 'remark':
      return row.remark.annotatorId;
    case 'rejection':
      return row.rejection.annotatorId;
    case 'status':
      return row.annotatorId;
    default:
      return null;
  }
}

function inWords(row: MergeRow | null, { text }: ClashGround): string | null {
  if (!isPresent(row)) return null;
  switch (row.kind) {
    case 'annotation': {
      const { label, spans } = row.annotation;
      return shortened(`${label} «${spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}»`);
    }
    case 'article':
      return shortened(row.metadata.title);
    case 'status':
      return row.state;
    case 'remark':
      return shortened(plainTextOf(row.remark.text));
    case 'rejection':
      return shortened(text.slice(row.rejection.start, row.rejection.end));
    case 'entry':
      return shortened(namesOf(row.entry).join(' / '));
    case 'verdict':
      return row.pair.verdict;
    case 'gold':
      return String(row.annotations.length);
    case 'regions':
      return String(row.regions.length);
    case 'codebook':
      return null;
  }
}
