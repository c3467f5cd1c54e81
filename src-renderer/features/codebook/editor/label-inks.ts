import type { Ink } from '../../../../src-shared/model/codebook.ts';

/** The ten inks that are told apart by everybody, in the order they are offered, and the grey one. */
export const labelInks: readonly Ink[] = [
  'per',
  'role',
  'org',
  'gpe',
  'loc',
  'evt',
  'doc',
  'date',
  'qty',
  'grp',
  'neutral',
];

/** Inks of the other two layers: the bracket's, and those of the polarities. */
const stanceInks: readonly Ink[] = ['favour', 'against', 'neutral', 'mixed', 'unclear'];

/** What a label of this layer may be drawn in. */
export const inksOf = { entity: labelInks, claim: ['claim'] as readonly Ink[], stance: stanceInks };
