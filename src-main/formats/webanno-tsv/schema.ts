import { Problem } from '../../../src-shared/model/problem.ts';

/** One column after the three that every row has. `targetType` is the layer that a slot leads to. */
export interface TsvColumn {
  readonly kind: 'feature' | 'role' | 'target' | 'relation-source';
  readonly feature: string;
  readonly targetType: string;
}

/** A layer of the header with its columns, in the order of the rows. */
export interface TsvLayer {
  readonly kind: 'span' | 'chain' | 'relation';
  readonly name: string;
  readonly columns: readonly TsvColumn[];
}

/** `#T_SP=layer|feature|ROLE_layer:slot_link|target`, `#T_CH=` or `#T_RL=`; undefined for another line. Throws `webanno-row` for a layer without a name. */
export function layerOf(header: string, line: number): TsvLayer | undefined {
  const [, code, declared] = /^#T_(SP|CH|RL)=(.*)$/.exec(header) ?? [];
  if (code === undefined || declared === undefined) return undefined;
  const [name = '', ...fields] = declared.split('|');
  if (name === '') throw new Problem('webanno-row', { line, field: header });
  const columns: TsvColumn[] = [];
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    if (field.startsWith('ROLE_')) {
      const feature = /:([^_]*)/.exec(field)?.[1] ?? 'links';
      const targetType = fields[++at] ?? '';
      columns.push({ kind: 'role', feature, targetType }, { kind: 'target', feature, targetType });
    } else if (field.startsWith('BT_'))
      columns.push({ kind: 'relation-source', feature: '', targetType: field.slice(3) });
    // A layer without features has one column all the same, of no name.
    else columns.push({ kind: 'feature', feature: field, targetType: '' });
  }
  return { kind: kinds[code] ?? 'span', name, columns };
}

const kinds: Readonly<Record<string, TsvLayer['kind']>> = { SP: 'span', CH: 'chain', RL: 'relation' };
