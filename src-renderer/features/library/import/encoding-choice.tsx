import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../../src-shared/contract/imports.ts';
import { Button } from '../../../ui/button.tsx';
import { Certainty } from '../../../ui/certainty.tsx';
import { Select } from '../../../ui/choice.tsx';
import { useText } from '../../../ui/use-text.ts';
import { AskedEncoding } from './asked-encoding.tsx';
import type { ChosenFile } from './chosen-file.ts';
import { needOf, surelyEncoded } from './file-facts.ts';
import { useImportSession, useImportState } from './import-provider.tsx';
import { sortedOut } from './import-state.ts';
import { sampleLineOf } from './sample.ts';
import { useBeginning } from './use-beginning.ts';

interface EncodingChoiceProps {
  readonly entry: ChosenFile;
  readonly preview: ImportPreview;
}

/** Encodings Arabic files come in. */
const common = ['utf-8', 'windows-1256', 'iso-8859-6', 'utf-16le', 'utf-16be'];

/** How the file's bytes are read: what was found and how sure that is, a line before and after, and the other ways to read it. */
export function EncodingChoice({ entry, preview }: EncodingChoiceProps): ReactElement | null {
  const text = useText();
  const session = useImportSession();
  const { path } = entry;
  const chosen = useImportState(({ decisions }) => decisions.get(path)?.encoding);
  const others = useOthersAsking(path);
  const bytes = useBeginning(entry.file);
  const { encoding } = preview;
  const asking = preview.problems.filter(({ problem }) => needOf(problem.code) === 'encoding');
  // The files of an archive are read alike.
  const isArchive = preview.format === 'zip';
  if (!encoding && asking.length === 0 && chosen === undefined) return null;
  const alternatives = encoding?.alternatives ?? [];
  const isAsked = encoding
    ? encoding.encoding === null || encoding.confidence < surelyEncoded || asking.length > 0
    : !isArchive;
  const value = chosen ?? encoding?.encoding ?? '';
  const sample = bytes && !isArchive && value !== '' ? sampleLineOf(bytes, value) : null;
  const lineIn = (name: string): string =>
    alternatives.find((one) => one.encoding === name)?.sampleLine ??
    (bytes && !isArchive ? (sampleLineOf(bytes, name)?.after ?? '') : '');
  const reads = (name: string): boolean =>
    alternatives.some((one) => one.encoding === name) || !bytes || isArchive || isReadable(lineIn(name));
  const names = [...new Set([...alternatives.map((one) => one.encoding), ...common])].filter(
    (name) => name === value || reads(name),
  );
  return (
    <section className="enc" aria-label={text('import.enc')}>
      {isAsked ? (
        <>
          <AskedEncoding
            choices={names.map((name) => ({ name, line: lineIn(name) }))}
            chosen={chosen ?? null}
            onChoose={(name) => session.setEncoding([path], name)}
          />
          {chosen !== undefined && others.length > 0 && (
            <Button small onPress={() => session.setEncoding(others, chosen)}>
              {text('import.enc.for-all', { count: others.length })}
            </Button>
          )}
        </>
      ) : (
        <div className="enc-row">
          <Select
            label={text('import.enc')}
            choices={names.map((id) => ({ id, name: id }))}
            value={value}
            onChange={(name) => session.setEncoding([path], name)}
          />
          {chosen === undefined && encoding ? (
            <Certainty
              isSure
              words={
                encoding.confidence === 1
                  ? text('import.enc.sure')
                  : text('import.enc.percent', { percent: Math.floor(encoding.confidence * 100) })
              }
            />
          ) : (
            chosen !== undefined && <Certainty isSure words={text('import.enc.chosen')} />
          )}
        </div>
      )}
      {sample && (
        <dl className="enc-sample">
          <dt>{text('import.enc.before')}</dt>
          <dd className="raw trunc" dir="ltr">
            {sample.before}
          </dd>
          <dt>{text('import.enc.after')}</dt>
          <dd className="good trunc" dir="auto">
            {sample.after}
          </dd>
        </dl>
      )}
    </section>
  );
}

const isReadable = (line: string): boolean => !line.includes('\ufffd') && /\p{Script=Arabic}/u.test(line);

/** Paths of the other files whose encoding is asked for, in one string so that it changes only with them. */
function useOthersAsking(path: string): readonly string[] {
  const joined = useImportState((state) =>
    sortedOut(state)
      .waiting.filter((entry) => entry.path !== path && state.facts.get(entry.path)?.need === 'encoding')
      .map((entry) => entry.path)
      .join('\n'),
  );
  return joined === '' ? [] : joined.split('\n');
}
