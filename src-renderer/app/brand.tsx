import type { ReactElement } from 'react';
import { appMessages } from '../../src-shared/i18n/messages/app.ts';

/** The mark, a page with a ruled margin and a note in it, and the Arabic name, in both languages of the interface. */
export const Brand = (): ReactElement => (
  <>
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      className="i-flip"
    >
      <path d="M2.75 2.75h14.5v14.5H2.75z" />
      <path d="M7.25 2.75v14.5" stroke="var(--accent)" />
      <path d="M10 7h4.5M10 10h4.5M10 13h3" />
      <path d="M4.25 10h1.5" stroke="var(--accent)" strokeWidth="2" />
    </svg>
    <b lang="ar">{appMessages['app.name'].ar}</b>
  </>
);
