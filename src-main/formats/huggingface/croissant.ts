import { dataCardMessages } from '../../../src-shared/i18n/messages/data-card.ts';
import { cardWords } from '../data-card/card-words.ts';
import type { DatasetSummary } from '../data-card/dataset-summary.ts';
import { joinedParts } from '../data-card/part-tally.ts';
import { type Column, columns, type PlainType } from './columns.ts';
import { croissantContext } from './croissant-context.ts';
import { dataParts } from './data-parts.ts';

const filesId = 'data-files';
const rowsId = 'rows';
const splitsId = 'splits';

/**
 * MLCommons Croissant 1.0 metadata of the table: its files with their hashes, and what is in each column. What only a person can say (licence, address,
 * creator) is marked; the date is that of the last change, since when it is published nobody knows yet.
 */
export function croissantText(summary: DatasetSummary): string {
  const { project, parts } = summary;
  const { articles, rows, annotations, languages, lastChange } = joinedParts(parts);
  const { say } = cardWords('en');
  const todo = say('card.todo');
  const files = dataParts(summary);
  const metadata = {
    '@context': croissantContext,
    '@type': 'sc:Dataset',
    // Readers of older versions take plain identifiers only.
    name: `hashiya-${project.id.replace(/[^A-Za-z0-9_-]/g, '-')}`,
    alternateName: project.name,
    description: [
      say('card.what.articles', {
        ...{ articles, entities: annotations.entity, claims: annotations.claim },
        stances: annotations.stance,
      }),
      say('card.what.rows', { rows }),
      say(`card.offsets.${summary.options.offsetUnit}`),
    ].join(' '),
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    license: todo,
    // A name that no address can have (RFC 2606).
    url: 'https://to-be-filled-in.invalid/',
    creator: { '@type': 'sc:Organization', name: todo },
    ...(lastChange !== null && { datePublished: lastChange.slice(0, 10) }),
    inLanguage: [...languages].sort(),
    isLiveDataset: false,
    distribution: [
      ...files.map(({ file, split, counts }) => ({
        '@type': 'cr:FileObject',
        '@id': file.path,
        name: file.path,
        description: `${split}: ${counts.rows} ${say('card.counts.rows')}`,
        contentUrl: file.path,
        contentSize: `${file.bytes} B`,
        encodingFormat: encodingOf(file.path),
        sha256: file.sha256,
      })),
      {
        '@type': 'cr:FileSet',
        '@id': filesId,
        name: filesId,
        encodingFormat: encodingOf(files[0]?.file.path ?? ''),
        includes: files.map(({ file }) => file.path),
      },
    ],
    recordSet: [
      {
        '@type': 'cr:RecordSet',
        '@id': splitsId,
        name: splitsId,
        dataType: 'cr:Split',
        key: { '@id': `${splitsId}/name` },
        field: [{ '@type': 'cr:Field', '@id': `${splitsId}/name`, name: 'name', dataType: 'sc:Text' }],
        data: files.map(({ split }) => ({ [`${splitsId}/name`]: split })),
      },
      {
        '@type': 'cr:RecordSet',
        '@id': rowsId,
        name: rowsId,
        description: say('card.what.rows', { rows }),
        key: [{ '@id': `${rowsId}/id` }, { '@id': `${rowsId}/annotator` }],
        field: columns.map((column) => fieldOf(column, rowsId, [])),
      },
    ],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** A column, or a field of a structure, that `way` leads to from the column down. */
function fieldOf({ name, type, isList, about }: Column, parent: string, way: readonly string[]): object {
  const id = `${parent}/${name}`;
  const steps = [...way, name];
  const [column, ...inside] = steps;
  const [transform, ...others] = inside.map((jsonPath) => ({ jsonPath }));
  const field = {
    '@type': 'cr:Field',
    '@id': id,
    name: id,
    description: dataCardMessages[about].en,
    ...(isList && { repeated: true }),
  };
  if (typeof type !== 'string') return { ...field, subField: type.map((each) => fieldOf(each, id, steps)) };
  return {
    ...field,
    dataType: dataTypes[type],
    source: {
      fileSet: { '@id': filesId },
      extract: { column },
      ...(transform && { transform: others.length > 0 ? [transform, ...others] : transform }),
    },
    ...(id === `${rowsId}/split` && { references: { field: { '@id': `${splitsId}/name` } } }),
  };
}

const dataTypes: Readonly<Record<PlainType, string>> = {
  string: 'sc:Text',
  int32: 'sc:Integer',
  float64: 'sc:Float',
  bool: 'sc:Boolean',
};

const encodingOf = (path: string): string =>
  path.endsWith('.parquet') ? 'application/x-parquet' : 'application/jsonlines';
