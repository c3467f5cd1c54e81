import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import type { AnnotatedFile } from '../annotated-file.ts';
import { decodeStrictly, decodeText } from '../decode-text.ts';
import { type About, type FileDocument, foreignDocument, readAbout } from '../foreign-record.ts';
import { type JsonValue, jsonValues } from '../json-values.ts';
import { sha256 } from '../sha256.ts';
import { annotationsOn } from './annotations-on.ts';
import { annotationItems, type WebAnnotation } from './items.ts';
import { type Fields, lastPart } from './json-fields.ts';
import { idIn } from './terms.ts';

/** True where the beginning of a file is a Web Annotation or a collection of them. */
export const isWebAnnotation = (head: string): boolean =>
  /^\s*[[{]/.test(head) &&
  (/"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/.test(head) ||
    /"type"\s*:\s*"Text(?:Quote|Position)Selector"/.test(head));

/**
 * The articles that the annotations of a file are of, each by its IRI. The text is not in such a file: it is the one beside it, else that
 * of the article here that the IRI or its digest names. Throws `json-damaged` and `record-field-missing` where nothing is an annotation, and for each article `text-not-given` and what is wrong with it.
 */
export const readWebAnnotations = (file: AnnotatedFile): Promise<readonly FileDocument[]> =>
  webDocuments(jsonValues(decodeText(file.bytes).text), file);

/** The same of annotations that are read already; `aboutSource` says what else is known of a source. */
export async function webDocuments(
  values: readonly JsonValue[],
  file: AnnotatedFile,
  aboutSource?: (source: string) => Promise<About | undefined>,
): Promise<readonly FileDocument[]> {
  const { annotations, article, others } = annotationItems(values);
  if (annotations.length === 0 && !article && others > 0) {
    throw new Problem('record-field-missing', { field: 'target' });
  }
  const groups = bySource(annotations, article);
  const documents: FileDocument[] = [];
  for (const [source, own] of groups) {
    const about = article && groups.size === 1 ? readAbout(article) : {};
    const digest = about.textSha256 ?? undefined;
    const found = await textOf(file, { source, digest, isOnly: groups.size === 1 });
    const more = await aboutSource?.(source);
    const line = own[0]?.line;
    // Told once, with the first article.
    const odd: ProblemReport[] =
      others > 0 && documents.length === 0
        ? [{ code: 'annotations-left-out', params: { value: 'type', count: others } }]
        : [];
    documents.push({
      ...(line !== undefined && { line }),
      read() {
        if (!found) throw new Problem('text-not-given', { value: source || textName(file.name) });
        const { text, byteOrderMark } = found();
        const read = annotationsOn({ text, byteOrderMark }, own, file.newId);
        return foreignDocument({
          text,
          unit: 'utf16',
          about: article ? about : { ...(/^https?:/.test(source) && { url: source }), ...more },
          annotations: read.annotations,
          warnings: [...odd, ...read.warnings],
        });
      },
    });
  }
  return documents;
}

/** The annotations of each resource; those of other annotations go where these are. */
function bySource(
  annotations: readonly WebAnnotation[],
  article: Fields | undefined,
): ReadonlyMap<string, readonly WebAnnotation[]> {
  const ids = new Set(annotations.flatMap(({ id }) => id ?? []));
  const known = new Map<string, string>();
  const sourceOf = ({ targets: { segments, wholes } }: WebAnnotation): string | undefined =>
    segments[0]?.source ?? wholes.find((iri) => !ids.has(iri));
  for (const annotation of annotations) {
    const source = sourceOf(annotation);
    if (annotation.id !== undefined && source !== undefined) known.set(annotation.id, source);
  }
  const first = [...known.values()][0] ?? (article ? '' : undefined);
  const groups = new Map<string, WebAnnotation[]>();
  // A collection of ours is of one article, even where nothing is said of it.
  if (article) groups.set('', []);
  for (const annotation of annotations) {
    const through = annotation.targets.wholes.map((iri) => known.get(iri)).find((each) => each !== undefined);
    const { segments } = annotation.targets;
    const source = article ? '' : (segments[0]?.source ?? through ?? sourceOf(annotation) ?? first ?? '');
    const own = groups.get(source) ?? [];
    own.push(annotation);
    groups.set(source, own);
  }
  return groups;
}

interface Wanted {
  readonly source: string;
  readonly digest: string | undefined;
  /** True where the file is of this resource alone. */
  readonly isOnly: boolean;
}

type Found = () => { readonly text: string; readonly byteOrderMark: boolean };

const textName = (name: string): string => name.replace(/\.[^.]*$/, '.txt');

/** The text of a resource, yet to be decoded; undefined where none is given. */
async function textOf(file: AnnotatedFile, { source, digest, isOnly }: Wanted): Promise<Found | undefined> {
  const last = lastPart(source);
  const isName = last !== '' && !/[\\/:]|^\.+$/.test(last);
  const names = [
    ...(isOnly ? [textName(file.name)] : []),
    ...(isName ? [/\.txt$/i.test(last) ? last : `${last}.txt`] : []),
  ];
  for (const name of names) {
    const bytes = name === file.name ? undefined : await file.sibling(name);
    // A text of our own is taken byte by byte, whatever is in it.
    if (bytes && digest !== undefined && sha256(bytes) === digest) {
      return () => ({ text: decodeStrictly(bytes, 'utf-8', 0), byteOrderMark: false });
    }
    if (bytes) return () => decodeText(bytes, file.encoding);
  }
  const stored = [digest, idIn('article', source), source]
    .filter((key) => key !== undefined && key !== '')
    .map((key) => file.storedText(key ?? ''))
    .find((text) => text !== undefined);
  return stored === undefined ? undefined : () => ({ text: stored, byteOrderMark: false });
}
