import type { LabelMap } from './label-map.ts';

/** Tag sets of well-known corpora that labels can be mapped to and from. */
export const tagSetIds = ['wojood', 'ontonotes', 'ace', 'anercorp'] as const;
export type TagSetId = (typeof tagSetIds)[number];

/** A published tag set and how the default codebook goes into it. */
export interface TagSet extends LabelMap {
  readonly name: string;
  /** Where the tags are published. */
  readonly source: string;
}

/**
 * What our types become in each tag set, and what its other tags become here. Where a tag set parts what is one type here (times, amounts)
 * the tag that most of them have is written, and reading joins them again. Types without a place in it are null.
 */
export const tagSets: Readonly<Record<TagSetId, TagSet>> = {
  wojood: {
    name: 'Wojood',
    source:
      'M. Jarrar, M. Khalilia, S. Ghanem: Wojood: Nested Arabic Named Entity Corpus and Recognition using BERT. LREC 2022 (21 types)',
    labels: {
      PER: 'PERS',
      NORP: 'NORP',
      OCC: 'OCC',
      ORG: 'ORG',
      GPE: 'GPE',
      LOC: 'LOC',
      FAC: 'FAC',
      EVT: 'EVENT',
      DOC: 'LAW',
      DTM: 'DATE',
      NUM: 'QUANTITY',
      MSC: 'PRODUCT',
    },
    reading: {
      TIME: 'DTM',
      CARDINAL: 'NUM',
      PERCENT: 'NUM',
      MONEY: 'NUM',
      LANGUAGE: 'MSC',
      WEBSITE: 'MSC',
      // Parts of an amount and places in an order: by our guidelines nothing to be marked.
      ORDINAL: null,
      UNIT: null,
      CURR: null,
    },
  },
  ontonotes: {
    name: 'OntoNotes 5.0',
    source: 'R. Weischedel et al.: OntoNotes Release 5.0, LDC2013T19 (18 types, Arabic among its languages)',
    labels: {
      PER: 'PERSON',
      NORP: 'NORP',
      OCC: null,
      ORG: 'ORG',
      GPE: 'GPE',
      LOC: 'LOC',
      FAC: 'FAC',
      EVT: 'EVENT',
      DOC: 'LAW',
      DTM: 'DATE',
      NUM: 'QUANTITY',
      MSC: 'PRODUCT',
    },
    reading: {
      TIME: 'DTM',
      PERCENT: 'NUM',
      MONEY: 'NUM',
      CARDINAL: 'NUM',
      WORK_OF_ART: 'MSC',
      LANGUAGE: 'MSC',
      ORDINAL: null,
    },
  },
  ace: {
    name: 'ACE 2005',
    source:
      'C. Walker et al.: ACE 2005 Multilingual Training Corpus, LDC2006T06; ACE Arabic Annotation Guidelines for Entities (7 types)',
    labels: {
      PER: 'PER',
      // In ACE a post is a nominal mention of the person who holds it, and a group of people is a person, too.
      OCC: 'PER',
      NORP: 'PER',
      ORG: 'ORG',
      GPE: 'GPE',
      LOC: 'LOC',
      FAC: 'FAC',
      EVT: null,
      DOC: null,
      DTM: null,
      NUM: null,
      MSC: null,
    },
    reading: { VEH: 'MSC', WEA: 'MSC' },
  },
  anercorp: {
    name: 'ANERCorp',
    source:
      'Y. Benajiba, P. Rosso, J. M. Benedí Ruiz: ANERsys: An Arabic Named Entity Recognition System Based on Maximum Entropy. CICLing 2007 (4 types)',
    labels: {
      PER: 'PERS',
      NORP: 'MISC',
      OCC: null,
      ORG: 'ORG',
      GPE: 'LOC',
      LOC: 'LOC',
      FAC: 'LOC',
      EVT: 'MISC',
      DOC: 'MISC',
      DTM: null,
      NUM: null,
      MSC: 'MISC',
    },
    // Its places are countries and cities for the most part; what MISC was is anybody's guess.
    reading: { LOC: 'GPE', MISC: 'MSC' },
  },
};
