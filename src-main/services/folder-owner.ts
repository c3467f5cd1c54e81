import { z } from 'zod';
import { cardName } from '../formats/data-card/card-name.ts';
import type { RawRecord } from '../formats/jsonl/record-schema.ts';
import { lossesName } from '../formats/losses-file.ts';
import { safeNames } from '../formats/safe-names.ts';
import { manifestFormat } from './export-manifest.ts';
import { folderManifest } from './export-target.ts';

const manifestSchema = z.object({
  manifest: z.literal(manifestFormat),
  annotators: z.array(z.string()),
});

/** Files by their path from a folder. */
type Siblings = (path: string) => Promise<Uint8Array | undefined>;

/**
 * Whose folder of an export of ours a file lies in, by the manifest above it, or above the parts of a split; undefined elsewhere. Formats that know no
 * owners have a folder for each.
 */
export async function folderOwner(folder: string, sibling: Siblings): Promise<string | undefined> {
  if (folder === '') return undefined;
  for (const above of ['..', '../..']) {
    const bytes = await sibling(`${above}/${folderManifest}`);
    const manifest = bytes && manifestSchema.safeParse(parse(bytes));
    if (!manifest?.success) continue;
    const folderOf = safeNames([lossesName, folderManifest, cardName]);
    return manifest.data.annotators.find((name) => folderOf(name) === folder);
  }
  return undefined;
}

/** The record with an owner for what has none, or has its folder's name for one. */
export const ownedBy = (record: RawRecord, owner: string | undefined, folder: string): RawRecord =>
  owner === undefined
    ? record
    : {
        ...record,
        annotations: record.annotations?.map((annotation) =>
          (annotation.annotator ?? folder) === folder ? { ...annotation, annotator: owner } : annotation,
        ),
      };

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
