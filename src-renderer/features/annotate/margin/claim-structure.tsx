import type { ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { AttributeFields } from './attribute-fields.tsx';
import { LinkRows } from './link-rows.tsx';

/** Who said a claim, what it is part of and what is said of it. */
export const ClaimStructure = (props: {
  readonly annotation: Annotation;
  readonly annotations: readonly Annotation[];
}): ReactElement => (
  <>
    <LinkRows {...props} />
    <AttributeFields annotation={props.annotation} />
  </>
);
