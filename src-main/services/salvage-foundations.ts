import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import { type Codebook, findLabel } from '../../src-shared/model/codebook.ts';
import { annotatorById, annotatorByName, insertAnnotator } from '../db/annotators.ts';
import {
  codebookText,
  codebookVersionInForce,
  codebookVersions,
  putCodebookInForce,
} from '../db/codebooks.ts';
import { write } from '../db/handle.ts';
import { labelUses } from '../db/label-uses.ts';
import { withLabel } from '../formats/jsonl/codebook-extension.ts';
import { publishCodebook } from './codebook.ts';
import { parseCodebook } from './codebook-file.ts';
import type { OpenProject } from './project.ts';

const goldName = 'النسخة الذهبية';

/** The owner of the gold layer is in every project; as the migration that brings them names them. */
export function ensureGoldOwner({ database }: OpenProject): void {
  write(database, (handle) => {
    if (annotatorById(handle, goldAnnotatorId)) return;
    const name = annotatorByName(handle, goldName) ? `${goldName} (Hashiya)` : goldName;
    insertAnnotator(handle, { id: goldAnnotatorId, name });
  });
}

/**
 * Sees to it that a codebook is in force that has every label in use: the latest that can be read, or `fallback`, with what it lacks
 * added.
 */
export function ensureCodebook({ database, environment }: OpenProject, fallback: Codebook): void {
  write(database, (handle) => {
    const inForce = codebookVersionInForce(handle);
    const [latest] = codebookVersions(handle);
    if (codebookText(handle, inForce) === undefined && latest) putCodebookInForce(handle, latest.version);
    const text = codebookText(handle, codebookVersionInForce(handle));
    const found = text === undefined ? fallback : parseCodebook(text, database.path);
    const complete = labelUses(handle).reduce(
      (codebook, use) =>
        findLabel(codebook, use.layer, use.label) ? codebook : withLabel(codebook, use, true).codebook,
      found,
    );
    if (text === undefined || complete !== found) publishCodebook(handle, environment, complete);
  });
}
