import { Problem } from '../../../src-shared/model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { repeatedName } from '../jsonl/repeated-name.ts';
import type { ReadDocument } from '../read-document.ts';
import type { Cas } from '../uima/cas.ts';
import { recordOfCas } from '../uima/to-record.ts';
import { casOfJson } from './to-cas.ts';

/** True where the beginning of a file says that it is a CAS as JSON, the older kind included, which {@link readUimaJson} refuses. */
export const isUimaJson = (head: string): boolean =>
  /^\s*\{\s*"(?:%TYPES|%FEATURE_STRUCTURES|%VIEWS|%HEADER|_context|_views)"\s*:/.test(head);

/** The article of a UIMA JSON CAS. Throws what is wrong with the file: `json-damaged`, `cas-legacy`, `cas-field`, `cas-without-text`, spans and links. */
export const readUimaJson = (bytes: Uint8Array, newId: () => string): ReadDocument =>
  recordOfCas(parseUimaJson(decodeText(bytes).text), newId);

function parseUimaJson(json: string): Cas {
  const value = parse(json);
  const repeated = repeatedName(json);
  if (repeated !== null) throw new Problem('record-field-repeated', { field: repeated });
  return casOfJson(value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const at = /at position (\d+)/.exec(String(error))?.[1];
    const before = at === undefined ? json : json.slice(0, Number(at));
    throw new Problem('json-damaged', { line: before.split('\n').length });
  }
}
