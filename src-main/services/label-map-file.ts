import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type LabelMap, labelMapSchema } from '../../src-shared/model/label-map.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { type TagSetId, tagSetIds, tagSets } from '../../src-shared/model/tag-sets.ts';

/** The map of a tag set by its id, or that of a JSON file; `name` is what the manifest calls it. Throws `file-not-found` and `label-map-file`. */
export async function labelMapNamed(named: string): Promise<LabelMap & { readonly name: string }> {
  const isTagSet = (value: string): value is TagSetId => tagSetIds.some((id) => id === value);
  if (isTagSet(named)) return tagSets[named];
  const text = await readFile(named, 'utf8').catch(() => {
    throw new Problem('file-not-found', { file: basename(named) });
  });
  const map = labelMapSchema.safeParse(parse(text));
  if (!map.success) throw new Problem('label-map-file', { file: basename(named) });
  return { ...map.data, name: basename(named) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
