import type { ReactElement } from 'react';
import type { Localized } from '../../../../src-shared/model/codebook.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { LineInput, LinesInput } from './text-inputs.tsx';

const languages = ['ar', 'en'] as const;

interface LocalizedProps {
  readonly value: Localized;
  /** Which field it is, so that letters typed in a row are one step of undo. */
  readonly subject: string;
  onChange(value: Localized, subject: string): void;
}

/** A name in both languages, side by side. */
export const NameFields = (props: LocalizedProps): ReactElement => (
  <LocalizedFields {...props} field="name" input={LineInput} />
);

/** A definition in both languages, side by side. */
export const DefinitionFields = (props: LocalizedProps): ReactElement => (
  <LocalizedFields {...props} field="definition" input={LinesInput} />
);

function LocalizedFields(
  props: LocalizedProps & { readonly field: 'name' | 'definition'; readonly input: typeof LineInput },
): ReactElement {
  const { value, subject, onChange, field, input: Input } = props;
  const { text } = useCodebook();
  return (
    <div className="cb-pair">
      {languages.map((lang) => (
        <Input
          key={lang}
          lang={lang}
          label={text(`codebook.${field}.${lang}`)}
          value={value[lang]}
          onChange={(written) => onChange({ ...value, [lang]: written }, `${subject} ${field} ${lang}`)}
        />
      ))}
    </div>
  );
}

/** Examples in both languages, a line for each. */
export function ExampleFields(props: {
  readonly value: { readonly ar: readonly string[]; readonly en: readonly string[] };
  readonly subject: string;
  onChange(value: { ar: string[]; en: string[] }, subject: string): void;
}): ReactElement {
  const { text } = useCodebook();
  const { value, subject, onChange } = props;
  const both = { ar: [...value.ar], en: [...value.en] };
  return (
    <div className="cb-pair">
      {languages.map((lang) => (
        <LinesInput
          key={lang}
          lang={lang}
          label={text(`codebook.examples.${lang}`)}
          value={value[lang].join('\n')}
          onChange={(written) =>
            onChange({ ...both, [lang]: linesOf(written) }, `${subject} examples ${lang}`)
          }
        />
      ))}
    </div>
  );
}

// An empty line in between stays while it is written; alone it is no example.
const linesOf = (written: string): string[] => (written === '' ? [] : written.split('\n'));
