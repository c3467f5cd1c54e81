import { Problem } from '../../src-shared/model/problem.ts';

/** One JSON value of a file, and the line it begins on, from 1. */
export interface JsonValue {
  readonly line: number;
  readonly value: unknown;
}

/**
 * The values of a file that is one JSON list, JSON lines or values written one after the other over several lines: other tools call all
 * of them JSONL. Throws `json-damaged`.
 */
export function jsonValues(text: string): readonly JsonValue[] {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (/^\s*\[/.test(whole)) {
    const list = parse(whole, 1);
    if (!Array.isArray(list)) throw new Problem('json-damaged', { line: 1 });
    return list.map((value: unknown) => ({ line: 1, value }));
  }
  const values: JsonValue[] = [];
  let begun = '';
  let first = 1;
  let depth = 0;
  whole.split('\n').forEach((line, index) => {
    if (begun === '') {
      if (line.trim() === '') return;
      first = index + 1;
    }
    depth += depthOf(line);
    begun += `${line}\n`;
    if (depth > 0) return;
    values.push({ line: first, value: parse(begun, first) });
    begun = '';
    depth = 0;
  });
  if (begun !== '') throw new Problem('json-damaged', { line: first });
  return values;
}

/** How many more brackets the line opens than it closes; no string goes over the end of a line in JSON. */
function depthOf(line: string): number {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (isText) {
      if (character === '\\') at++;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return depth;
}

function parse(json: string, line: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const at = /at position (\d+)/.exec(String(error))?.[1];
    const before = at === undefined ? '' : json.slice(0, Number(at));
    throw new Problem('json-damaged', { line: line + before.split('\n').length - 1 });
  }
}
