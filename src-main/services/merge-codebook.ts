import { isDeepStrictEqual } from 'node:util';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { codebookText, codebookVersions, insertCodebook } from '../db/codebooks.ts';
import type { WriteHandle } from '../db/handle.ts';
import { sha256 } from '../formats/sha256.ts';
import type { Environment } from './environment.ts';
import { apply } from './journal.ts';
import { heardOf, mergedCodebooks } from './merge-codebooks.ts';
import type { FileReport } from './merge-counts.ts';
import type { ProjectCopy } from './project-copy.ts';
import { keyOf } from './row-versions.ts';

/** Puts in force what both copies' codebooks make together; the codebook then, and what changed. */
export function mergeCodebook(
  handle: WriteHandle,
  environment: Environment,
  here: ProjectCopy,
  there: ProjectCopy,
  report: FileReport,
): { readonly codebook: Codebook; readonly changes: readonly Change[] } {
  const own = here.codebook();
  const other = there.codebook();
  const { texts, text } = mergedCodebooks([...own.texts, ...other.texts]);
  const stored = codebookText(handle, own.number) ?? '';
  const codebook: Codebook = JSON.parse(text);
  const known = heardOf(own.texts);
  const isKnown = other.texts.every(({ operation }) => known.has(operation));
  const [newest] = texts;
  if (!newest || (isKnown && text === stored)) return { codebook, changes: [] };
  const isTheirs = newest.operation !== own.version.operation;
  const [winner, loser] = isTheirs ? [other, own] : [own, other];
  const isBeside = texts.length > 1 && !isKnown && !winner.version.past.includes(loser.version.operation);
  if (isBeside && !isDeepStrictEqual(own.texts, other.texts)) {
    const kept = isTheirs ? 'there' : 'here';
    report.clashes.push({
      kind: 'codebook',
      articleId: null,
      title: null,
      annotator: null,
      kept,
      here: null,
      there: null,
    });
  }
  const isPlain = texts.length === 1 && text === newest.text;
  const version: Change = {
    entity: 'version',
    articleId: null,
    key: keyOf.codebook,
    before: own.version.operation === '' ? null : own.version,
    after: {
      revision: newest.revision,
      operation: newest.operation,
      past: [...newest.past],
      ...(isPlain ? {} : { row: { kind: 'codebook', texts: [...texts] } }),
    },
  };
  if (text === stored) return { codebook, changes: [version] };
  const change = putInForce(handle, environment, own.number, text);
  apply(handle, [change]);
  report.codebook = change.after;
  return { codebook, changes: [change, version] };
}

type CodebookChange = Change & { readonly entity: 'codebook' };

/** A text that is a version here already is that version again. */
function putInForce(
  handle: WriteHandle,
  environment: Environment,
  inForce: number,
  text: string,
): CodebookChange {
  const before = inForce === 0 ? null : inForce;
  const known = codebookVersions(handle).find(({ version }) => codebookText(handle, version) === text);
  if (known) return { entity: 'codebook', before, after: known.version };
  const publishedAt = environment.now().toISOString();
  const after = insertCodebook(handle, { publishedAt, publishedBy: null, codebook: text });
  return { entity: 'codebook', before, after, textSha256: sha256(text) };
}
