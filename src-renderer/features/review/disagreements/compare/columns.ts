import type { Annotation } from '../../../../../src-shared/model/annotation.ts';
import { type LinkRole, layerRules } from '../../../../../src-shared/model/layers.ts';
import type { Text } from '../../../../ui/use-text.ts';
import { labelLook } from '../label-look.ts';
import {
  attributeOf,
  cueOf,
  definitionsFor,
  linkAttributes,
  offsetsOf,
  partyOf,
  type ValueGround,
} from './values.ts';

/** One thing that is said of each side; `values` in their order, empty where nothing is. */
export interface Column {
  readonly id: string;
  readonly name: string;
  /** How its values are written: offsets, a label with its key, or words of the article or the codebook. */
  readonly kind: 'offsets' | 'label' | 'words';
  readonly values: readonly string[];
  /** True where two sides say different things; what only one says is not held against anybody. */
  readonly differs: boolean;
}

/** Attributes beyond this many that nobody differs in are left out. */
const mostAlike = 3;

/** What the sides say, place and label first, what they differ in before what they agree in. Sides are of one layer. */
export function columnsOf(sides: readonly (Annotation | null)[], ground: ValueGround, text: Text): Column[] {
  const layer = sides.find((side) => side !== null)?.layer ?? 'entity';
  const column = (
    id: string,
    name: string,
    kind: Column['kind'],
    of: (side: Annotation) => string,
  ): Column => {
    const values = sides.map((side) => (side ? of(side) : ''));
    return { id, name, kind, values, differs: new Set(values.filter((value) => value !== '')).size > 1 };
  };
  const { codebook, language } = ground;
  const label = column(
    'label',
    text(`disagreements.column.label.${layer}`),
    'label',
    (side) => labelLook(codebook, side).name[language],
  );
  const place = column('place', text(`disagreements.column.place.${layer}`), 'offsets', (side) =>
    offsetsOf(side, (role) => role !== 'cue'),
  );
  const roles: readonly LinkRole[] = (['claimant', 'holder', 'target', 'parent', 'basis'] as const).filter(
    (role) => layerRules[layer].links[role],
  );
  const links = roles.map((role) =>
    column(role, text(`link.role.${role}`), 'words', (side) => partyOf(side, role, ground)),
  );
  const cue =
    layer === 'claim'
      ? [column('cue', text('disagreements.part.cue'), 'words', (side) => cueOf(ground.text, side))]
      : [];
  const attributes = attributeColumns();
  const rest = [...cue, ...links].filter(isSaid);
  return layer === 'stance' ? [label, ...rest, place, ...attributes] : [place, label, ...rest, ...attributes];

  function attributeColumns(): Column[] {
    const ids = new Map(
      sides.flatMap((side) =>
        side ? definitionsFor(codebook, side).map(({ id, name }) => [id, name[language]] as const) : [],
      ),
    );
    const all = [...ids]
      .filter(([id]) => !linkAttributes.has(id))
      .map(([id, name]) => column(id, name, 'words', (side) => attributeOf(side, id, ground)))
      .filter(isSaid);
    const alike = all.filter(({ differs }) => !differs).slice(0, mostAlike);
    return [...all.filter(({ differs }) => differs), ...alike];
  }
}

const isSaid = ({ values }: Column): boolean => values.some((value) => value !== '');
