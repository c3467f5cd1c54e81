import { expect, it } from 'vitest';
import type { ImportEvent } from '../../src-shared/contract/imports.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

// «باريس» begins after ten characters, counted by hand.
const text = 'وصل الوفد باريس';
const position = { type: 'TextPositionSelector', start: 10, end: 15 };
const quote = { type: 'TextQuoteSelector', exact: 'باريس' };
const annotation = {
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', id: 'a' },
  ...{ body: { purpose: 'tagging', value: 'GPE' }, target: { source: 'urn:x', selector: [position, quote] } },
};

it.each([
  ['brat', 'خبر.ann', 'T1\tGPE 10 15\tباريس\n', 'خبر.txt'],
  ['Web Annotations', 'خبر.jsonld', JSON.stringify(annotation), 'خبر.txt'],
  [
    'tables of annotations',
    'annotations.csv',
    'doc_id,label,start,end,text\nخبر,GPE,10,15,باريس\n',
    'texts/خبر.txt',
  ],
])(
  'the text that a page hands over with annotations of %s is theirs, and no article by itself',
  async (_tool, name, content, textName) => {
    const client = directClient(await rpcContext([]));
    const upload = async (path: string, body: string) =>
      (await client.imports.upload({ path, content: new Blob([body]) })).token;
    const beside = await upload(`مجلد/${textName}`, text);
    const token = await upload(`مجلد/${name}`, content);
    const preview = await client.imports.preview({ token, annotator: 'سلمى' });
    expect(preview.problems).toEqual([]);
    expect(preview.articles.map((article) => article.text)).toEqual([text]);
    const events: ImportEvent[] = [];
    for await (const event of await client.imports.run({ tokens: [beside, token], annotator: 'سلمى' }))
      events.push(event);
    expect(events.at(-1)).toMatchObject({ kind: 'done', report: { annotations: 1, skipped: [] } });
    expect((await client.articles.list({})).total).toBe(1);
  },
);

it('annotations without their text say which file it is', async () => {
  const client = directClient(await rpcContext([]));
  const { token } = await client.imports.upload({
    ...{ path: 'خبر.ann', content: new Blob(['T1\tGPE 10 15\tباريس\n']) },
  });
  const { problems } = await client.imports.preview({ token });
  expect(problems).toEqual([
    { path: 'خبر.ann', problem: { code: 'text-not-given', params: { value: 'خبر.txt' } } },
  ]);
});
