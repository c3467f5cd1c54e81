import type { z } from 'zod';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { decodeStrictly } from '../decode-text.ts';
import { checkStrings } from './check-strings.ts';
import { fieldName, fieldProblem } from './field-problem.ts';
import type { RecordLine } from './record-lines.ts';
import {
  type RawRecord,
  recordAnnotationSchema,
  recordLinkSchema,
  recordRegionSchema,
  recordRemarkSchema,
  recordSchema,
  recordSpanSchema,
  recordStatusSchema,
} from './record-schema.ts';
import { repeatedName } from './repeated-name.ts';

interface ParsedRecord {
  readonly record: RawRecord;
  readonly warnings: readonly ProblemReport[];
}

/** One line as a record with every field of the right type; fields nobody knows are named in warnings. Throws the first Problem. */
export function parseRecord(line: RecordLine): ParsedRecord {
  const json = decodeStrictly(line.bytes, 'utf-8', line.offset);
  const value = parseJson(json);
  const repeated = repeatedName(json);
  if (repeated !== null) throw new Problem('record-field-repeated', { field: repeated });
  return { record: requireRecord(value), warnings: unknownFields(value) };
}

/** A value as a record with every field of the right type; throws the first Problem, which names the field. */
export function requireRecord(value: unknown): RawRecord {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) throw fieldProblem(parsed.error.issues, value);
  checkStrings(parsed.data);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('record-not-json');
  }
}

/** A warning for each name that no field has, once however often it occurs; where is told by the first. */
function unknownFields(value: unknown): ProblemReport[] {
  const found = new Map<string, string>();
  const look = (schema: z.ZodObject, item: unknown, path: readonly (string | number)[], kind: string) => {
    for (const key of Object.keys(fieldsOf(item))) {
      const name = `${kind}.${key}`;
      if (!Object.hasOwn(schema.shape, key) && !found.has(name)) found.set(name, fieldName([...path, key]));
    }
  };
  const record = fieldsOf(value);
  look(recordSchema, record, [], '');
  listIn(record, 'regions').forEach((region, index) => {
    look(recordRegionSchema, region, ['regions', index], 'region');
  });
  listIn(record, 'status').forEach((status, index) => {
    look(recordStatusSchema, status, ['status', index], 'status');
  });
  listIn(record, 'remarks').forEach((remark, index) => {
    const path = ['remarks', index];
    look(recordRemarkSchema, remark, path, 'remark');
    look(recordSpanSchema, fieldsOf(remark).span, [...path, 'span'], 'remark.span');
  });
  listIn(record, 'annotations').forEach((annotation, index) => {
    const path = ['annotations', index];
    look(recordAnnotationSchema, annotation, path, 'annotation');
    // The one name zod leaves out of a record.
    if (Object.hasOwn(fieldsOf(fieldsOf(annotation).attributes), '__proto__')) {
      found.set('attributes.__proto__', fieldName([...path, 'attributes', '__proto__']));
    }
    listIn(annotation, 'spans').forEach((span, at) => {
      look(recordSpanSchema, span, [...path, 'spans', at], 'span');
    });
    listIn(annotation, 'links').forEach((link, at) => {
      look(recordLinkSchema, link, [...path, 'links', at], 'link');
    });
  });
  return [...found.values()].map((field) => ({ code: 'record-field-unknown', params: { field } }));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list = fieldsOf(value)[field];
  return Array.isArray(list) ? list : [];
}
