import type { RegistryEntry } from '../../../src-shared/model/registry.ts';
import { csvText } from '../csv/write.ts';
import { joinCell, registryColumns, registryFormat } from './registry-file.ts';

/** The registry as JSON, an entry a line. */
export function registryAsJson(entries: readonly RegistryEntry[]): string {
  const lines = entries.map(({ id, label, names, aliases, identifiers, note }) =>
    JSON.stringify({ id, label, names, aliases, identifiers, note }),
  );
  return `{"format": ${JSON.stringify(registryFormat)}, "entries": [\n${lines.join(',\n')}\n]}\n`;
}

/** The registry as a table that spreadsheets open: a byte order mark, and no cell that they would calculate. */
export function registryAsCsv(entries: readonly RegistryEntry[]): string {
  const rows = entries.map(({ id, label, names, aliases, identifiers, note }) => [
    id,
    label,
    names.ar ?? '',
    names.en ?? '',
    joinCell(aliases),
    joinCell(identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
    note ?? '',
  ]);
  return csvText([registryColumns, ...rows]);
}
