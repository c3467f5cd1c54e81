import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ArticleRecord, RecordAnnotation } from '../../../src-main/formats/article-record.ts';
import { writeFormat } from '../../../src-main/formats/write-format.ts';
import { programFolder } from '../../../src-main/hosts/program.ts';
import { readCodebookFile } from '../../../src-main/services/codebook.ts';
import type { ExportFormat, ImportFormat } from '../../../src-shared/model/interchange.ts';
import { legacyBytes } from '../../helpers/legacy-encodings.ts';
import { docxEntries, paragraph, type ZipEntry, zipOf } from '../../helpers/zip-files.ts';

/** A file that is read without fault, and what lies beside it. */
export interface Sample {
  /** As it is named when it is read. */
  readonly path: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is in it, where it is an archive. */
  readonly entries?: readonly ZipEntry[];
  readonly format: ImportFormat;
}

// The library reads its own list of styles, always the same text, anew for each document, which takes longer than the document.
const styles: { readStyle: (line: string) => unknown } = createRequire(import.meta.url)(
  'mammoth/lib/style-reader',
);
const { readStyle } = styles;
const known = new Map<string, unknown>();
styles.readStyle = (line) => {
  if (!known.has(line)) known.set(line, readStyle(line));
  return known.get(line);
};

export const codebook = readCodebookFile(join(programFolder, 'resources', 'default-codebook.json'));

/** The article that the samples hold: letters of one, two, three and four bytes, and a mark that joins. */
export const sampleText = 'خبر 😀 من باريس إلى بغداد\nقال الوزير إنّ Reuters “أخطأت”.\n';

/** The kinds of parser, by the name they are asked for. */
export const samples: Readonly<Record<string, () => readonly Sample[]>> = {
  jsonl: () => [written('jsonl')],
  brat: () => [
    written('brat'),
    of('brat', 'x.ann', {
      'x.ann':
        'T1\tGPE 9 14;19 24\tباريس بغداد\nE1\tGPE:T1 Arg:T1\nA1\tsure T1\nN1\tWikidata T1 Q90\n#1\tAnnotatorNotes T1\tن\n*\tEquiv T1\n',
      'x.txt': sampleText,
    }),
  ],
  conll: () => [
    written('conll'),
    written('conll-bioes', 'conll'),
    written('conll-nested', 'conll'),
    of('conllu', 'x.conllu', { 'x.conllu': conllu }),
  ],
  tsv: () => [written('webanno-tsv')],
  xml: () => [written('uima-xmi')],
  json: () => [
    ...(['uima-json', 'label-studio', 'doccano', 'prodigy', 'web-annotation'] as const).map((format) =>
      written(format),
    ),
  ],
  standoff: () => [
    of('gate-xml', 'x.xml', { 'x.xml': gateXml }),
    of('bdoc', 'x.bdocjs', { 'x.bdocjs': bdoc }),
    of('mae', 'x.xml', { 'x.xml': maeXml }),
    of('recogito', 'x.csv', { 'x.csv': recogitoTable, 'x.txt': sampleText }),
    of('recogito', 'x.json', { 'x.json': recogito, 'x.txt': sampleText }),
    of('catma', 'x.json', { 'x.json': catma, 'x.txt': sampleText }),
    of('catma', 'x.xml', { 'x.xml': catmaTei, 'x.txt': sampleText }),
  ],
  'annotation-csv': () => [
    written('annotation-csv'),
    written('annotation-tsv', 'annotation-csv'),
    written('annotation-spreadsheet', 'annotation-csv'),
  ],
  csv: () => [
    of('csv', 'x.csv', {
      'x.csv': `title,text,date,outlet,url\r\nعنوان,"${sampleText}",2026-01-02,وكالة,https://a.example/1\r\nآخر,نص «آخر» طويل,٢٠٢٦/٠١/٠٣,وكالة,\r\n`,
    }),
    of('csv', 'x.tsv', {
      'x.tsv': 'العنوان\tالنص\tالتاريخ\nأ\tخبر أول\t1/2/2026\nب\tخبر ثان\t3 آذار 2026\n',
    }),
    of('csv', 'x.csv', { 'x.csv': Buffer.from('\ufefftitle;text\nأ;"خبر ""أول"""\n', 'utf16le') }),
  ],
  txt: () => [
    of('txt', 'x.txt', { 'x.txt': sampleText.repeat(3) }),
    of('txt', 'x.txt', { 'x.txt': Buffer.from(`\ufeff${sampleText}`, 'utf16le') }),
    of('txt', 'x.txt', { 'x.txt': Buffer.from(`\ufeff${sampleText}`, 'utf16le').swap16() }),
    of('txt', 'x.txt', { 'x.txt': legacyBytes(sampleText.repeat(3), 'windows-1256') }),
    of('txt', 'x.txt', { 'x.txt': legacyBytes(sampleText.repeat(3), 'iso-8859-6') }),
  ],
  html: () => [of('html', 'x.html', { 'x.html': page })],
  docx: () => [packed('docx', 'x.docx', document)],
  zip: () => [
    packed('zip', 'x.zip', [
      { name: 'أ.txt', content: sampleText },
      { name: 'b/x.jsonl', content: Buffer.from(bytesOf(written('jsonl'))), method: 0 },
      { name: 'b/x.ann', content: 'T1\tGPE 10 15\tباريس\n' },
      { name: 'b/x.txt', content: sampleText },
    ]),
    packed('zip', 'x.zip', [
      { name: 'x.html', content: `<html><body><article><p>${sampleText}</p></article></body></html>` },
      { name: 'a/خبر.txt', content: sampleText },
      { name: 'a/x.csv', content: 'title,text\nعنوان,خبر أول\n', method: 0 },
    ]),
    packed('zip', 'x.zip', [{ name: 'خبر.docx', content: zipOf(document) }]),
  ],
};

const gateXml = `<?xml version='1.0' encoding='utf-8'?>
<GateDocument version="3"><GateDocumentFeatures><Feature><Name>gate.SourceURL</Name><Value>https://a.example/1</Value></Feature></GateDocumentFeatures>
<TextWithNodes><Node id="0"/>خبر<Node id="3"/> 😀 من <Node id="10"/>باريس<Node id="15"/> &amp; غيرها.</TextWithNodes>
<AnnotationSet><Annotation Id="1" Type="GPE" StartNode="10" EndNode="15"><Feature><Name className="java.lang.String">n</Name><Value className="java.lang.Integer">1</Value></Feature></Annotation>
<Annotation Id="2" Type="CLAIM:claim" StartNode="0" EndNode="3"/></AnnotationSet>
<AnnotationSet Name="سلمى"><Annotation Id="3" Type="GPE" StartNode="10" EndNode="15"/></AnnotationSet>
<RelationSet><Relation Id="4" Type="claimant" Members="2;1"><UserData/></Relation></RelationSet></GateDocument>`;

const bdoc = JSON.stringify({
  ...{ text: sampleText, offset_type: 'j', features: { a: 1 }, name: 'x' },
  annotation_sets: {
    '': { name: '', annotations: [{ id: 0, type: 'GPE', start: 10, end: 15, features: { n: 1, m: ['أ'] } }] },
    سلمى: {
      name: 'سلمى',
      annotations: [
        { id: 0, type: 'GPE', start: 10, end: 15, features: {} },
        { id: 1, type: 'CLAIM:claim', start: 0, end: 3, features: { claimant: 0 } },
      ],
    },
  },
});

const maeXml = `<?xml version="1.0" encoding="UTF-8" ?>
<Task><TEXT><![CDATA[${sampleText}]]></TEXT><TAGS>
<PLACE id="P0" spans="10~15" text="باريس" kind="city" />
<EVENT id="E0" spans="0~3,20~25" text="خبر ... بغداد" />
<MOOD id="M0" spans="-1~-1" text="" />
<NEAR id="L0" fromID="P0" fromText="باريس" toID="E0" toText="" />
</TAGS></Task>`;

const conllu = `# newdoc id = a
# text = خبر 😀 من باريس.
1\tخبر\t_\tNOUN\t_\t_\t0\troot\t_\tNER=O
2\t😀\t_\tSYM\t_\t_\t1\tdep\t_\t_
3-4\tمن باريس\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\tمن\t_\tADP\t_\t_\t4\tcase\t_\t_
4\tباريس\t_\tPROPN\t_\t_\t1\tnmod\t_\tNER=B-GPE
5\t.\t_\tPUNCT\t_\t_\t1\tpunct\t_\t_

# newpar
1\tنعم\t_\tINTJ\t_\t_\t0\troot\t_\tNER=O
`;

const recogitoTable = `"UUID","FILE","QUOTE_TRANSCRIPTION","ANCHOR","TYPE","URI","TAGS","COMMENTS"
"u1","x","باريس","char-offset:10","PLACE","http://a/1","عاصمة|مدينة","ن"
"u2","x","إلى بغداد","char-offset:16","","","",""
`;

const recogito = JSON.stringify([
  {
    ...{ annotation_id: 'u1', anchor: 'char-offset:10', last_modified_by: 'سلمى' },
    annotates: { document_id: 'x', filepart_id: 'y' },
    bodies: [
      { type: 'QUOTE', value: 'باريس' },
      { type: 'PLACE', uri: 'http://a/1' },
    ],
    relations: [{ relates_to: 'u2', bodies: [{ type: 'TAG', value: 'قرب' }] }],
  },
]);

const catma = JSON.stringify([
  {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...{ type: 'Annotation', id: 'collections/C_1/annotations/CATMA_1' },
    body: {
      ...{ type: 'Dataset', tagset: 'tagsets/T_1', tag: 'tagsets/T_1/CATMA_2' },
      properties: {
        system: { catma_markupauthor: ['سلمى'], catma_markuptimestamp: ['2023-08-02T15:43:57.086+0200'] },
        user: { kind: ['city', 'capital'] },
      },
    },
    target: {
      type: 'List',
      items: [
        { source: 'D_1', selector: { type: 'TextPositionSelector', start: 10, end: 15 } },
        { source: 'D_1', selector: { type: 'TextPositionSelector', start: 20, end: 25 } },
      ],
    },
  },
]);

const catmaTei = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fs xml:id="CATMA_TECH_DESC"/><fsDecl xml:id="T" type="T"><fsDescr>GPE</fsDescr></fsDecl></teiHeader>
<text><fs xml:id="A" type="T"><f name="catma_markupauthor"><string>سلمى</string></f><f name="n"><string>1</string></f></fs><body><ab type="catma">
<ptr target="catma:///x.txt#char=0,10"/><seg ana="#A"><ptr target="catma:///x.txt#char=10,15"/></seg><ptr target="catma:///x.txt#char=15,60"/></ab></body></text></TEI>`;

const bytesOf = ({ files, path }: Sample): Uint8Array => files.get(path) ?? new Uint8Array();

const of = (
  format: ImportFormat,
  path: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Sample => ({
  format,
  path,
  files: new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])),
});

const packed = (format: ImportFormat, path: string, entries: readonly ZipEntry[]): Sample => ({
  ...of(format, path, { [path]: zipOf(entries) }),
  entries,
});

/** What the program itself writes; the file that is read is the one of annotations. */
function written(format: ExportFormat, readAs: string = format): Sample {
  const files = new Map<string, Uint8Array>();
  const dataset = {
    articles: [article],
    codebook,
    annotators: ['سلمى'],
    offsetUnit: 'utf16',
    lose() {},
  } as const;
  for (const { path, content } of writeFormat(format, dataset, 'x')) {
    const pieces = [...content].map((piece) => Buffer.from(piece));
    files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), ...pieces]));
  }
  const path =
    [...files.keys()].find((name) => !/\.txt$|TypeSystem|\.conf$|config|articles/.test(name)) ?? '';
  return { path, files, format: formatOf(readAs) };
}

const formatOf = (name: string): ImportFormat => {
  const format = (
    [
      'jsonl',
      'brat',
      'conll',
      'webanno-tsv',
      'uima-xmi',
      'uima-json',
      'label-studio',
      'doccano',
      'prodigy',
      'web-annotation',
      'annotation-csv',
    ] as const
  ).find((each) => each === name);
  if (!format) throw new Error(`${name} is not read.`);
  return format;
};

const mark = (
  id: string,
  layer: RecordAnnotation['layer'],
  label: string,
  spans: RecordAnnotation['spans'],
  links: RecordAnnotation['links'] = [],
): RecordAnnotation => ({
  ...{ id, annotator: 'سلمى', layer, label, spans, links, attributes: { canonical: 'باريس' } },
  ...{ note: 'ن', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
});

const article: ArticleRecord = {
  article: {
    ...{ id: 'a1', title: 'خبر', outlet: 'وكالة', author: null, url: 'https://a.example/1' },
    ...{ published: '2026-01-02', language: 'ar', text: sampleText, sourceName: null, sourceSha256: null },
    ...{ encoding: null, byteOrderMark: false },
    textSha256: createHash('sha256').update(sampleText).digest('hex'),
  },
  regions: [{ kind: 'title', start: 0, end: 3, origin: 'rule' }],
  status: [{ annotator: 'سلمى', state: 'done' }],
  annotations: [
    mark('m1', 'entity', 'GPE', [{ role: 'mention', start: 10, end: 15 }]),
    mark('m2', 'entity', 'PER', [
      { role: 'mention', start: 26, end: 29 },
      { role: 'mention', start: 30, end: 36 },
    ]),
    mark(
      'm3',
      'claim',
      'claim',
      [
        { role: 'content', start: 37, end: 48 },
        { role: 'cue', start: 26, end: 29 },
      ],
      [{ role: 'claimant', target: 'm2' }],
    ),
    mark(
      'm4',
      'stance',
      'favour',
      [{ role: 'evidence', start: 0, end: 3 }],
      [{ role: 'target', target: 'm3' }],
    ),
  ],
};

const page = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>خبر</title>
<meta property="og:site_name" content="وكالة"><meta name="author" content="سلمى">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"خبر","datePublished":"2026-01-02"}</script></head>
<body><nav><a href="/">قائمة</a></nav><article><h1>خبر</h1>${`<p>${sampleText.repeat(4)}</p>`.repeat(4)}<table><tr><td>أ&nbsp;&#1604;</td></tr></table></article></body></html>`;

const document: readonly ZipEntry[] = [
  ...docxEntries(paragraph('قال ', 'الوزير') + paragraph(sampleText.trim())),
  {
    name: 'docProps/core.xml',
    content:
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>خبر</dc:title></cp:coreProperties>',
  },
];
