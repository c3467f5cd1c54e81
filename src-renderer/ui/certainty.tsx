import { Check, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from './icon.tsx';

/** How sure something is: a sign and a word, never a colour alone. */
export const Certainty = (props: { readonly isSure: boolean; readonly words: string }): ReactElement => (
  <span className={props.isSure ? 'certainty' : 'certainty unsure'}>
    <Icon of={props.isSure ? Check : TriangleAlert} size={14} />
    {props.words}
  </span>
);
