import { z } from 'zod';
import { mostRegistryEntries } from '../../../src-shared/model/limits.ts';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { identifierSchema } from '../../../src-shared/model/registry.ts';
import { unguarded } from '../csv/formula.ts';
import { tableRows } from '../csv/rows.ts';
import { decodeDetected } from '../detect-encoding.ts';
import { type IncomingEntry, type registryColumns, splitCell } from './registry-file.ts';

/** What a registry file has: entries, and what is wrong with those that cannot be read. */
export interface RegistryFile {
  readonly entries: readonly IncomingEntry[];
  readonly skipped: readonly ProblemReport[];
}

/** Reads a registry from JSON or a table. Throws `registry-file` for anything else, `registry-too-long` and the Problems of decoding. */
export function readRegistry(bytes: Uint8Array): RegistryFile {
  const { text } = decodeDetected(bytes);
  return /^\s*[[{]/.test(text) ? readJson(text) : readTable(text);
}

const text = z.string().nullish();
const recordSchema = z.object({
  id: text,
  label: z.string(),
  names: z.object({ ar: text, en: text }),
  aliases: z.array(z.string()).default([]),
  identifiers: z.array(identifierSchema).default([]),
  note: text,
});

function readJson(whole: string): RegistryFile {
  const entries: IncomingEntry[] = [];
  const skipped: ProblemReport[] = [];
  for (const [index, record] of recordsOf(whole).entries()) {
    const where = { place: `entries[${index}]` };
    const result = recordSchema.safeParse(record);
    if (result.success) {
      const { id, label, names, aliases, identifiers, note } = result.data;
      const draft = {
        label,
        names: { ar: names.ar ?? null, en: names.en ?? null },
        aliases,
        identifiers,
        note: note ?? null,
      };
      entries.push({ id: id ?? null, draft, where });
    } else {
      const field = result.error.issues[0]?.path.join('.') ?? '';
      skipped.push({ code: 'registry-record', params: { ...where, field } });
    }
  }
  return { entries, skipped };
}

function recordsOf(whole: string): readonly unknown[] {
  const file = z.union([z.array(z.unknown()), z.object({ entries: z.array(z.unknown()) })]);
  const result = file.safeParse(parsed(whole));
  if (!result.success) throw new Problem('registry-file');
  const records = Array.isArray(result.data) ? result.data : result.data.entries;
  if (records.length > mostRegistryEntries) {
    throw new Problem('registry-too-long', { limit: mostRegistryEntries });
  }
  return records;
}

function parsed(whole: string): unknown {
  try {
    return JSON.parse(whole);
  } catch {
    throw new Problem('registry-file');
  }
}

function readTable(whole: string): RegistryFile {
  const delimiter = delimiterOf(whole);
  const rows = tableRows(whole, delimiter);
  const first = rows.next().value;
  const header =
    first && 'cells' in first
      ? first.cells.map((cell) => cell.trim().toLowerCase().replaceAll(/[ -]/g, '_'))
      : [];
  if (!header.includes('name_ar') && !header.includes('name_en')) throw new Problem('registry-file');
  const entries: IncomingEntry[] = [];
  const skipped: ProblemReport[] = [];
  for (const row of rows) {
    const where = { line: row.line };
    if ('problem' in row) {
      skipped.push({ code: row.problem.code, params: { ...row.problem.params, ...where } });
      continue;
    }
    if (row.cells.length > header.length) {
      skipped.push({
        code: 'csv-ragged',
        params: { ...where, expected: header.length, found: row.cells.length },
      });
      continue;
    }
    if (entries.length === mostRegistryEntries) {
      throw new Problem('registry-too-long', { limit: mostRegistryEntries });
    }
    const cell = (column: (typeof registryColumns)[number]) =>
      unguarded(row.cells[header.indexOf(column)] ?? '');
    const identifiers = splitCell(cell('identifiers')).map((whole) => {
      const colon = whole.indexOf(':');
      return colon < 0
        ? { scheme: '', value: whole }
        : { scheme: whole.slice(0, colon), value: whole.slice(colon + 1) };
    });
    const draft = {
      label: cell('label').trim(),
      names: { ar: cell('name_ar'), en: cell('name_en') },
      aliases: splitCell(cell('aliases')),
      identifiers,
      note: cell('note'),
    };
    entries.push({ id: cell('id').trim() || null, draft, where });
  }
  return { entries, skipped };
}

/** The sign that stands most often in the first line. */
function delimiterOf(whole: string): string {
  const [line = ''] = whole.split(/\r?\n/, 1);
  const count = (sign: string): number => line.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
