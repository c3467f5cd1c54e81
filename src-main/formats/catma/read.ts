import type { AnnotatedFile } from '../annotated-file.ts';
import { decodeText } from '../decode-text.ts';
import type { FileDocument } from '../foreign-record.ts';
import { jsonValues } from '../json-values.ts';
import { webDocuments } from '../web-annotation/read.ts';
import { readXml } from '../xml/parse.ts';
import { catmaProject } from './project.ts';
import { standoffValues } from './standoff.ts';

/** True where the beginning of a file is annotations of CATMA: JSON of its projects, or its TEI. */
export const isCatma = (head: string): boolean =>
  isTei(head) ||
  (/^\s*[[{]/.test(head) &&
    /"TextPositionSelector"/.test(head) &&
    /"tagset"\s*:/.test(head) &&
    /"catma_markup(?:author|timestamp)"|\bCATMA_[0-9A-F-]{36}\b/.test(head));

const isTei = (head: string): boolean =>
  /^\s*<[?!T]/.test(head) && /<TEI\b/.test(head) && /"CATMA_TECH_DESC"|"CATMA_BASE_TAG"/.test(head);

/**
 * The articles of CATMA's annotations, by the documents they name. The text is that of the project whose folder this is, else the one beside
 * the file; what tags and properties are called is in the project. Throws what is wrong with JSON, with XML, and as Web Annotations.
 */
export async function readCatma(file: AnnotatedFile): Promise<readonly FileDocument[]> {
  const project = catmaProject(file);
  if (isTei(new TextDecoder().decode(file.bytes.subarray(0, 1024 * 1024)))) {
    return webDocuments(standoffValues(readXml(file.bytes)), project.file, project.about);
  }
  const values = await project.named(jsonValues(decodeText(file.bytes).text));
  return webDocuments(values, project.file, project.about);
}
