import type { z } from 'zod';
import { Problem } from '../../../src-shared/model/problem.ts';

type Path = readonly PropertyKey[];

/** The first thing zod found wrong, naming the field by its path (`annotations[2].spans[0].start`) and what stands there. */
export function fieldProblem(issues: readonly z.core.$ZodIssue[], value: unknown): Problem {
  const [issue] = issues;
  if (!issue) throw new Error('zod refused a value without saying why');
  const field = fieldName(issue.path);
  const found = valueAt(value, issue.path);
  if (found === undefined && field === 'format') {
    return new Problem('record-format-missing', { expected: expectation(issue) });
  }
  if (found === undefined) return new Problem('record-field-missing', { field });
  if (issue.code === 'invalid_type') {
    return new Problem('record-field-type', { field, expected: issue.expected, found: typeName(found) });
  }
  if (issue.code === 'invalid_union') {
    return new Problem('record-field-type', {
      field,
      expected: issue.path[0] === 'remarks' ? 'Tiptap JSON' : 'string | number | boolean | string[]',
      found: typeName(found),
    });
  }
  return new Problem('record-field-value', { field, expected: expectation(issue), found: shown(found) });
}

/** A path in words: names joined by dots, positions in brackets; the whole record where it is empty. */
export const fieldName = (path: Path): string =>
  path.length === 0
    ? 'record'
    : path
        .map((part, index) =>
          typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
        )
        .join('');

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`;
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`;
  if (issue.code === 'invalid_format') return issue.format === 'datetime' ? 'ISO 8601' : issue.format;
  return issue.message;
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.entries(found).find(([key]) => key === String(part))?.[1];
  }
  return found;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const longestShown = 60;

// Lists within lists without end cannot be written out, and nobody would read them.
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  return text.length > longestShown ? `${text.slice(0, longestShown).toWellFormed()}…` : text;
}
