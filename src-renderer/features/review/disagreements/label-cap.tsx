import type { ReactElement } from 'react';
import type { Language } from '../../../../src-shared/i18n/message-texts.ts';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { initialOf } from '../../../ui/initials.ts';
import { labelLook } from './label-look.ts';

/** A label as its key on its ink; without an annotation, the empty place of one. */
export function LabelCap(props: {
  readonly annotation: Annotation | null;
  readonly codebook: Codebook;
  readonly language: Language;
  readonly none: string;
}): ReactElement {
  const { annotation, codebook, language, none } = props;
  if (!annotation) return <span className="dis-nokey" role="img" aria-label={none} title={none} />;
  const { ink, key, name } = labelLook(codebook, annotation);
  return (
    <span className="key" data-ink={ink} role="img" aria-label={name[language]} title={name[language]}>
      {signs[annotation.layer === 'stance' ? annotation.label : ''] ?? key ?? initialOf(name[language])}
    </span>
  );
}

// The polarity's sign, as elsewhere.
const signs: Readonly<Record<string, string>> = { favour: '+', against: '−', neutral: '○' };
