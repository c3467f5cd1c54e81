import type { ReactElement } from 'react';
import { catalogOf } from '../../../../src-shared/i18n/catalog.ts';
import type { CodebookChange } from '../../../../src-shared/model/codebook-changes.ts';
import { useCodebook } from '../state/codebook-context.tsx';

const looks: Readonly<Record<CodebookChange['kind'], string>> = {
  added: 'ok',
  restored: 'ok',
  removed: 'bad',
  retired: 'warn',
  merged: 'warn',
  moved: '',
  changed: '',
};

/** What is different, one line for each part. */
export function ChangeList({ changes }: { readonly changes: readonly CodebookChange[] }): ReactElement {
  const { text, language } = useCodebook();
  const fieldName = (field: string): string => catalogOf(language)[`codebook.field.${field}`] ?? field;
  return (
    <ul className="cb-changes">
      {changes.map(({ part, kind, id, name, fields }) => (
        <li key={`${part} ${id} ${kind}`}>
          <span className={`tag ${looks[kind]}`}>{text(`codebook.change.${kind}`)}</span>
          <span className="muted">{text(`codebook.part.${part}`)}</span>
          <bdi>{name[language] || id}</bdi>
          <span className="muted">{fields.map(fieldName).join(text('codebook.and'))}</span>
        </li>
      ))}
    </ul>
  );
}
