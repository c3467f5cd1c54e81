import { type ReactElement, useId } from 'react';
import { useCodebook } from '../state/codebook-context.tsx';

interface InputProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  /** Language of what is written in it. */
  readonly lang: 'ar' | 'en';
}

/** One line in one of the two languages. */
export function LineInput({ label, value, onChange, lang }: InputProps): ReactElement {
  const { isReadOnly } = useCodebook();
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <span className="field">
        <input
          id={id}
          lang={lang}
          dir={lang === 'ar' ? 'rtl' : 'ltr'}
          value={value}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
    </div>
  );
}

/** A few lines in one of the two languages; it grows with what is written. */
export function LinesInput({ label, value, onChange, lang }: InputProps): ReactElement {
  const { isReadOnly } = useCodebook();
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="cb-lines"
        lang={lang}
        dir={lang === 'ar' ? 'rtl' : 'ltr'}
        value={value}
        readOnly={isReadOnly}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
