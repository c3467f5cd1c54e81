import type { RegistryDraft } from '../../../../src-shared/model/registry.ts';

/** An entry as it stands in a form. */
export interface FormValues {
  readonly label: string;
  readonly ar: string;
  readonly en: string;
  /** One a line. */
  readonly aliases: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly note: string;
}

/** An entry as the form shows it. */
export const valuesOf = ({ label, names, aliases, identifiers, note }: RegistryDraft): FormValues => ({
  label,
  ar: names.ar ?? '',
  en: names.en ?? '',
  aliases: aliases.join('\n'),
  identifiers,
  note: note ?? '',
});

/** What the host is asked to keep; it takes out what is empty. */
export const draftOf = ({ label, ar, en, aliases, identifiers, note }: FormValues): RegistryDraft => ({
  label,
  names: { ar, en },
  aliases: aliases.split('\n'),
  identifiers: identifiers.filter(({ scheme, value }) => scheme.trim() !== '' || value.trim() !== ''),
  note,
});

/** An entry of nothing but a name, in the language of its letters. */
export const valuesNamed = (name: string, label: string): FormValues => ({
  label,
  ar: /\p{Script=Arabic}/u.test(name) ? name : '',
  en: /\p{Script=Arabic}/u.test(name) ? '' : name,
  aliases: '',
  identifiers: [],
  note: '',
});
