import { describe, expect, it } from 'vitest';
import { agreementProject, type Marked, mention, reportOf } from '../helpers/agreement-projects.ts';

// By hand: «وزير» 0–4, «خارجية» 5–11, «فرنسا» 12–17, «يرفض» 18–22, «القرار» 23–29, «وزير» 31–35; the first title 0–17.
const text = 'وزير خارجية فرنسا يرفض القرار، وزير آخر.';
const two = ['سلمى', 'يوسف'];

const stance = (
  id: string,
  annotatorId: string,
  label: string,
  links: Marked['links'] = [],
  more = {},
): Marked => ({
  id,
  annotatorId,
  layer: 'stance',
  label,
  links,
  ...more,
});

const claim = (id: string, annotatorId: string, end: number, more: object = {}): Marked => ({
  id,
  annotatorId,
  layer: 'claim',
  label: 'claim',
  spans: [{ role: 'content', start: 18, end }],
  ...more,
});

const holderAndTarget = (holder: string, target: string): Marked['links'] => [
  { role: 'holder', target: holder },
  { role: 'target', target },
];

describe('stances', () => {
  it('are the same where holder and target are, by registry or place, never by an annotator’s own ids', async () => {
    const project = await agreementProject(two, [
      {
        id: 'a',
        text,
        marks: [
          // A minister and the country within the title: each finds its own.
          mention('s1', 'سلمى', [[0, 17]], { label: 'OCC' }),
          mention('s2', 'سلمى', [[12, 17]]),
          mention('y1', 'يوسف', [[12, 17]]),
          mention('y2', 'يوسف', [[5, 17]], { label: 'OCC' }),
          // Elsewhere in the text, but linked to one entry.
          mention('s3', 'سلمى', [[23, 29]], { label: 'DOC', attributes: { entry: 'E' } }),
          mention('y3', 'يوسف', [[31, 35]], { label: 'DOC', attributes: { entry: 'E' } }),
          // At one place, linked to two entries.
          mention('s4', 'سلمى', [[36, 39]], { label: 'PER', attributes: { entry: 'F' } }),
          mention('y4', 'يوسف', [[36, 39]], { label: 'PER', attributes: { entry: 'G' } }),
          stance('s5', 'سلمى', 'against', holderAndTarget('s1', 's3')),
          stance('y5', 'يوسف', 'against', holderAndTarget('y2', 'y3')),
          stance('s6', 'سلمى', 'favour', holderAndTarget('s1', 's2')),
          stance('y6', 'يوسف', 'neutral', holderAndTarget('y2', 'y1')),
          stance('s7', 'سلمى', 'favour', holderAndTarget('s1', 's4')),
          stance('y7', 'يوسف', 'favour', holderAndTarget('y2', 'y4')),
        ],
      },
    ]);
    const { metrics, causes, pairs, labels, confusion } = reportOf(project, two, { layer: 'stance' });
    expect(causes).toMatchObject({ polarity: 1, target: 1, holder: 0, missing: 0, attribute: 0 });
    // One triple of three is the same; one holder each and the same; of three targets two.
    expect(labels[0]).toMatchObject({ f1Overlap: null, kuAlpha: null, reason: 'no-boundaries' });
    expect(metrics.tripleExact?.value).toBeCloseTo(1 / 3, 12);
    expect(metrics.holder?.value).toBe(1);
    expect(metrics.target?.value).toBeCloseTo(2 / 3, 12);
    expect(metrics.polarityAlpha?.n).toBe(2);
    expect(pairs[0]?.f1Overlap).toBeCloseTo(2 / 3, 12);
    expect(confusion).toEqual({
      labels: ['against', 'favour', 'neutral'],
      counts: [
        [1, 0, 0, 0],
        [0, 0, 1, 1],
        [0, 0, 0, 0],
        [0, 1, 0, 0],
      ],
    });
    // Words: the holder's title shares 2 of 3 and 2 of 2; the target of the first pair none, of the others all.
    const [recall, precision] = [(0 + 0 + (2 / 3 + 1 + 1) / 3) / 3, (0 + 0 + 1) / 3];
    expect(metrics.sf1?.value).toBeCloseTo((2 * recall * precision) / (recall + precision), 12);
    const [wide, own] = [(2 * (2 / 3 + 1 + 1)) / 3 / 3, 2 / 3];
    expect(metrics.nsf1?.value).toBeCloseTo((2 * wide * own) / (wide + own), 12);
  });

  it('have topics and the narrator as holders and targets, too', async () => {
    const said = { attributes: { holder: 'narrator', topic: 'water' } };
    const project = await agreementProject(two, [
      {
        id: 'a',
        text,
        marks: [
          stance('s', 'سلمى', 'favour', [], said),
          stance('y', 'يوسف', 'favour', [], { attributes: { ...said.attributes, strength: 2 } }),
          stance('z', 'يوسف', 'mixed', [], { attributes: { holder: 'narrator', topic: 'gas' } }),
        ],
      },
    ]);
    const { metrics, causes } = reportOf(project, two, { layer: 'stance' });
    expect(metrics.tripleExact?.value).toBeCloseTo(2 / 3, 12);
    expect(causes).toMatchObject({ missing: 1, attribute: 0 });
    expect(metrics.polarityAlpha).toMatchObject({ value: null, n: 1, reason: 'no-variation' });
  });
});

describe('claims', () => {
  it('are compared by content, speaker and attributes', async () => {
    const links = (target: string): Marked['links'] => [{ role: 'claimant', target }];
    const project = await agreementProject(two, [
      {
        id: 'a',
        text,
        marks: [
          mention('s1', 'سلمى', [[0, 17]], { label: 'OCC' }),
          mention('y1', 'يوسف', [[0, 17]], { label: 'OCC' }),
          claim('s2', 'سلمى', 29, { links: links('s1'), attributes: { quotation: 'direct' } }),
          claim('y2', 'يوسف', 29, { links: links('y1'), attributes: { quotation: 'indirect' } }),
        ],
      },
      {
        id: 'b',
        text,
        marks: [
          claim('s3', 'سلمى', 29, { attributes: { claimant: 'narrator', quotation: 'direct' } }),
          claim('y3', 'يوسف', 29, { attributes: { claimant: 'unknown', quotation: 'direct' } }),
        ],
      },
      { id: 'c', text, marks: [claim('s4', 'سلمى', 22), claim('y4', 'يوسف', 40)] },
    ]);
    const { metrics, causes, attributes } = reportOf(project, two, { layer: 'claim', bootstrap: 100 });
    expect(causes).toMatchObject({ attribute: 1, holder: 1, boundary: 1, missing: 0 });
    expect(metrics.f1Exact?.value).toBeCloseTo(2 / 3, 12);
    expect(metrics.f1Overlap?.value).toBe(1);
    expect(metrics.f1Iou?.value).toBeCloseTo(2 / 3, 12);
    expect(metrics.speaker).toMatchObject({ value: 0.5, n: 2 });
    expect(metrics.uAlpha?.value).toBeGreaterThan(0);
    // Nominal, two items, values d–i and d–d: 1 − (4 − 1)·2/(2·3·1)= 0, Krippendorff 2011.
    expect(attributes).toContainEqual({ name: 'quotation', alpha: 0, n: 2 });
    expect(metrics.cuAlpha).toMatchObject({ value: null, reason: 'no-variation' });
    expect(Object.keys(metrics)).toEqual([
      'f1Exact',
      'f1ExactIgnoringClitics',
      'f1Overlap',
      'f1Iou',
      'uAlpha',
      'relevanceAlpha',
      'cuAlpha',
      'gamma',
      'labelKappaOnExact',
      'speaker',
    ]);
  });
});
