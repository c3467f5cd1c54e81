import { Problem } from '../../src-shared/model/problem.ts';
import { endOfString, repeatedName } from './jsonl/repeated-name.ts';

/** One JSON value of a file, and the line it begins on, from 1. */
export interface JsonValue {
  readonly line: number;
  /** Which of a list it is, as `[0]`; of other files the line says it. */
  readonly place?: string;
  readonly value: unknown;
}

/**
 * The values of a file that is one JSON list, JSON lines or values written one after the other over several lines: other tools call all
 * of them JSONL. Throws `json-damaged` and `record-field-repeated`.
 */
export function jsonValues(text: string): readonly JsonValue[] {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (/^\s*\[/.test(whole)) {
    const list = parsedJson(whole, 1);
    if (!Array.isArray(list)) throw new Problem('json-damaged', { line: 1 });
    const lines = linesOfItems(whole);
    return list.map((value: unknown, index) => ({
      line: lines[index] ?? 1,
      place: `[${index}]`,
      value,
    }));
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
    values.push({ line: first, value: parsedJson(begun, first) });
    begun = '';
    depth = 0;
  });
  if (begun !== '') throw new Problem('json-damaged', { line: first });
  return values;
}

/** The line that each item of a list begins on. */
function linesOfItems(json: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let isNext = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at] ?? '';
    if (character === '\n') line++;
    if (/\s/.test(character)) continue;
    if (isNext && depth === 1 && character !== ']') lines.push(line);
    isNext = false;
    if (character === '"') at = endOfString(json, at);
    else if (character === '[' || character === '{') isNext = ++depth === 1;
    else if (character === ']' || character === '}') depth--;
    else if (character === ',') isNext = depth === 1;
  }
  return lines;
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

/** A value of a file that begins on a line, from 1. Throws `json-damaged` and `record-field-repeated`. */
export function parsedJson(json: string, line: number): unknown {
  const value = parsed(json, line);
  const repeated = repeatedName(json);
  if (repeated !== null) throw new Problem('record-field-repeated', { field: repeated, line });
  return value;
}

function parsed(json: string, line: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const at = /at position (\d+)/.exec(String(error))?.[1];
    const before = at === undefined ? '' : json.slice(0, Number(at));
    throw new Problem('json-damaged', { line: line + before.split('\n').length - 1 });
  }
}
