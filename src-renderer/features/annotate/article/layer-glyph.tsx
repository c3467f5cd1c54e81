import type { ReactElement } from 'react';
import type { Layer } from '../../../../src-shared/model/layers.ts';

/** A layer as it looks in the text: underlined tint, bracketed band, line above. */
export function LayerGlyph({ layer }: { readonly layer: Layer }): ReactElement {
  return (
    <svg className="an-glyph i-flip" viewBox="0 0 18 14" aria-hidden="true">
      {layer === 'entity' && (
        <>
          <rect x="1" y="1" width="16" height="8" fill="var(--ent-org)" opacity=".18" />
          <path d="M1 12h16" stroke="var(--ent-org)" strokeWidth="2" />
        </>
      )}
      {layer === 'claim' && (
        <>
          <rect x="5" y="3" width="13" height="8" fill="var(--surface-3)" />
          <path d="M4 1.5H1.5v11H4" fill="none" stroke="var(--claim-ink)" strokeWidth="1.5" />
        </>
      )}
      {layer === 'stance' && (
        <>
          <path d="M1 3h16" stroke="var(--pol-against)" strokeWidth="1.5" />
          <path d="M4 8h10M4 11h7" stroke="var(--line-2)" strokeWidth="1.5" />
        </>
      )}
    </svg>
  );
}
