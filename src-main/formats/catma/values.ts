import { type Fields, objectIn, objectsIn } from '../web-annotation/json-fields.ts';

/** A time as CATMA writes it, `…+0200`, as records have it; undefined where it is none. */
export function timeOf(written: string): string | undefined {
  const [, time, hours, minutes] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?:Z|([+-]\d\d):?(\d\d))$/.exec(written) ?? [];
  if (time === undefined) return undefined;
  return hours === undefined ? `${time}Z` : `${time}${hours}:${minutes}`;
}

/** The target without the cuts that CATMA makes within one stretch: pieces that touch are one. */
export function joined(target: unknown): unknown {
  const fields = objectIn(target);
  if (!fields) return target;
  const items: Fields[] = [];
  for (const item of objectsIn(fields.items)) {
    const before = items.at(-1);
    const [from, to] = [objectIn(before?.selector), objectIn(item.selector)];
    const touches = before?.source === item.source && typeof from?.end === 'number' && from.end === to?.start;
    if (touches && from) items[items.length - 1] = { ...item, selector: { ...from, end: to?.end } };
    else items.push(item);
  }
  return 'items' in fields ? { ...fields, items } : target;
}
