import { Circle, Minus, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Label } from '../../../../src-shared/model/codebook.ts';
import { Icon } from '../../../ui/icon.tsx';

const looks = { favour: { of: Plus, kind: 'fav' }, against: { of: Minus, kind: 'agn' } } as const;

/** A stance's polarity as sign, word and colour, in this order of weight. */
export function Polarity(props: { readonly ink: Label['ink']; readonly name: string }): ReactElement {
  const { ink, name } = props;
  const { of, kind } = ink === 'favour' || ink === 'against' ? looks[ink] : { of: Circle, kind: 'neu' };
  return (
    <span className={`pol ${kind}`}>
      <Icon of={of} size={12} />
      {name}
    </span>
  );
}
