import type { ReactElement } from 'react';
import type { Reviewed } from '../people.ts';

/** Initials of people in their colours; their names are read out. */
export function Who({ people }: { readonly people: readonly Reviewed[] }): ReactElement {
  return (
    <span className="dis-who" role="img" aria-label={people.map(({ name }) => name).join('، ')}>
      {people.slice(0, mostInitials).map(({ id, initial, colour, name }) => (
        <span key={id} className="who" data-ann={colour} title={name}>
          {initial}
        </span>
      ))}
      {people.length > mostInitials && <span className="dis-more">+{people.length - mostInitials}</span>}
    </span>
  );
}

const mostInitials = 3;
