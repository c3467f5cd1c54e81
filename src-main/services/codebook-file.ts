import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Codebook, codebookFormat, codebookSchema } from '../../src-shared/model/codebook.ts';
import { codebookFaults } from '../../src-shared/model/codebook-faults.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { guarded } from '../db/sqlite-problems.ts';

const megabyte = 1024 * 1024;
/** Megabytes; the largest codebook anybody wrote is far below one. */
export const largestCodebook = 4;
const deepestNesting = 60;

/** Reads a codebook from a JSON file; throws what {@link parseCodebook} and {@link requireSound} throw. */
export function readCodebookFile(path: string): Codebook {
  const codebook = guarded(path, () => {
    if (statSync(path).size > largestCodebook * megabyte) throw tooLarge(path);
    return parseCodebook(readFileSync(path, 'utf8'), path);
  });
  requireSound(codebook, path);
  return codebook;
}

/**
 * The codebook that this JSON is. Throws `codebook-not-json` with the line, `codebook-newer`, `codebook-too-large`, and
 * `codebook-field-unknown` or `codebook-invalid` with the first field at fault.
 */
export function parseCodebook(json: string, path: string): Codebook {
  const file = basename(path);
  if (json.length > largestCodebook * megabyte) throw tooLarge(path);
  const value = parseJson(json, file);
  requireReadable(value, file);
  if (isDeeper(value, deepestNesting)) throw tooLarge(path);
  const result = codebookSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const steps = (issue?.path ?? []).map(String);
  if (issue?.code === 'unrecognized_keys') {
    throw new Problem('codebook-field-unknown', { file, ...placeOf(steps), field: issue.keys[0] ?? '' });
  }
  throw new Problem('codebook-invalid', { file, field: pathText(steps) || 'JSON' });
}

/** Throws the first fault of a codebook, naming the file it is from where there is one. */
export function requireSound(codebook: Codebook, path?: string): void {
  const [fault] = codebookFaults(codebook);
  if (!fault) return;
  throw new Problem(fault.code, { ...(path !== undefined && { file: basename(path) }), ...fault.params });
}

const tooLarge = (path: string): Problem =>
  new Problem('codebook-too-large', { file: basename(path), limit: largestCodebook });

/** Refuses a format that a newer version of the program wrote before anything else in it is judged. */
function requireReadable(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null || !('format' in value)) return;
  const { format } = value;
  const known = codebookFormat;
  if (typeof format !== 'string' || format === known) return;
  if (/^hashiya-codebook\/\d+$/.test(format))
    throw new Problem('codebook-newer', { file, value: format, known });
}

function parseJson(json: string, file: string): unknown {
  const text = json.replace(/^\ufeff/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    // «Unexpected end» has no position: it is the end.
    const before = text.slice(0, position === undefined ? text.length : Number(position));
    throw new Problem('codebook-not-json', { file, line: before.split('\n').length });
  }
}

/** `labels[3].name.ar`, as the other formats name places. */
const pathText = (path: readonly string[]): string =>
  path
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

const placeOf = (path: readonly string[]): { readonly place?: string } =>
  path.length > 0 ? { place: pathText(path) } : {};

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
