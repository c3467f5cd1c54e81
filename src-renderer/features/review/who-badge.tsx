import type { ReactElement } from 'react';
import type { Reviewed } from './people.ts';

/** The initial of an annotator in their colour; beside it stands their name. */
export const WhoBadge = ({ person }: { readonly person: Reviewed }): ReactElement => (
  <span className="who" data-ann={person.colour} aria-hidden="true">
    {person.initial}
  </span>
);
