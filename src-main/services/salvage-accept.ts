import { adjudicationSchema, decisionSchema } from '../../src-shared/model/adjudication.ts';
import type { NamedRow } from '../db/salvage/copy-tables.ts';
import { sha256 } from '../formats/sha256.ts';
import { parseCodebook } from './codebook-file.ts';

/**
 * Whether what a row says is whole: the text of an article the one whose hash was kept with it, JSON of the shape it should have. `onAside` hears the
 * title of each article whose text is another.
 */
export const soundRow =
  (onAside: (title: string) => void) =>
  (table: string, row: NamedRow): boolean => {
    const test = tests[table];
    const isSound = test ? holds(() => test(row)) : true;
    if (!isSound && table === 'article') onAside(String(row.title ?? row.id ?? ''));
    return isSound;
  };

const tests: Readonly<Record<string, (row: NamedRow) => boolean>> = {
  article: ({ text, text_sha256 }) => typeof text === 'string' && sha256(text) === text_sha256,
  removed_article: ({ article }) => {
    const { text, textSha256 } = parsed(article);
    return typeof text === 'string' && sha256(text) === textSha256;
  },
  codebook_version: ({ codebook }) => Boolean(parseCodebook(String(codebook), '')),
  annotation: ({ attributes, origin }) =>
    Boolean(parsed(attributes)) && (origin === null || Boolean(parsed(origin))),
  decision: ({ decision }) => decisionSchema.safeParse(parsed(decision)).success,
  adjudication: ({ adjudication }) => adjudicationSchema.safeParse(parsed(adjudication)).success,
  registry_entry: ({ aliases, identifiers }) => Boolean(parsed(aliases)) && Boolean(parsed(identifiers)),
  remark: ({ text }) => Boolean(parsed(text)),
};

const parsed = (json: unknown): Readonly<Record<string, unknown>> => JSON.parse(String(json));

function holds(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}
