import { type ReactElement, useState } from 'react';
import { useIntl } from 'react-intl';
import type { MergeClash, MergeCounts, MergedFile } from '../../../src-shared/contract/exchange.ts';
import { problemSentence } from '../../../src-shared/i18n/problem-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { Certainty } from '../../ui/certainty.tsx';
import { isolated, useLanguage, useText } from '../../ui/use-text.ts';
import { LockedFile } from './locked-file.tsx';
import { isLocked, type MergeFiles } from './use-merge-files.ts';

/** What each file brings or brought, or why it was refused. */
export function MergedFiles(props: {
  readonly files: readonly MergedFile[];
  /** Of the files, in the same order. */
  readonly tokens: readonly string[];
  /** Where given, files that a passphrase protects can be opened. */
  readonly unlock: MergeFiles['unlock'] | null;
}): ReactElement {
  const { files, tokens, unlock } = props;
  const locked = files.filter(({ problem }) => isLocked(problem)).length;
  return (
    <ul className="merged-files">
      {files.map((file, place) => (
        <li key={tokens[place] ?? file.file}>
          {unlock && isLocked(file.problem) ? (
            <LockedFile
              file={file}
              hasOthers={locked > 1}
              onUnlock={(passphrase, isForAll) => unlock(place, passphrase, isForAll)}
            />
          ) : (
            <OneFile file={file} />
          )}
        </li>
      ))}
    </ul>
  );
}

function OneFile({ file }: { readonly file: MergedFile }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { formatDate } = useIntl();
  if (file.problem) {
    const { code, params } = file.problem;
    return (
      <>
        <bdi className="file-name">{file.file}</bdi>
        <p className="wrong">{problemSentence({ code, params: { ...params, file: file.file } }, language)}</p>
      </>
    );
  }
  const others = (['states', 'regions', 'gold', 'rejections', 'verdicts', 'workTimes'] as const).filter(
    (what) => file[what] > 0,
  );
  return (
    <>
      <bdi className="file-name">{file.file}</bdi>
      {file.packet && (
        <small className="muted">
          {text('exchange.packet.of', {
            name: isolated(file.packet.annotator),
            date: formatDate(file.packet.madeAt, { dateStyle: 'medium' }),
          })}
        </small>
      )}
      <dl className="exchange-counts">
        <Counts name={text('exchange.articles')} counts={file.articles} />
        {file.people.length === 0 && <Counts name={text('exchange.annotations')} counts={file.annotations} />}
        {file.people.map((person) => (
          <Counts
            key={person.name}
            name={text('exchange.annotations.of', { name: isolated(person.name) })}
            counts={person}
          />
        ))}
        <Counts name={text('exchange.remarks')} counts={file.remarks} />
        <Counts name={text('exchange.entries')} counts={file.entries} />
        {others.map((what) => (
          <div key={what}>
            <dt>{text(`exchange.${what}`)}</dt>
            <dd>{file[what]}</dd>
          </div>
        ))}
      </dl>
      {file.codebook !== null && (
        <p className="small">{text('exchange.codebook', { version: file.codebook })}</p>
      )}
      {file.retiredLabels.map(({ layer, label, annotations }) => (
        <Certainty
          key={`${layer} ${label}`}
          isSure={false}
          words={text('exchange.retired', { label: isolated(label), count: annotations })}
        />
      ))}
      {file.returned.map(({ articleId, title }) => (
        <Certainty
          key={articleId}
          isSure={false}
          words={text('exchange.returned', { title: isolated(title) })}
        />
      ))}
      {file.sameTexts.map(({ articleId, title, otherTitle }) => (
        <Certainty
          key={articleId}
          isSure={false}
          words={text('exchange.same-text', { title: isolated(title), other: isolated(otherTitle) })}
        />
      ))}
      {file.clashes.length > 0 && <Clashes clashes={file.clashes} />}
    </>
  );
}

function Counts({
  name,
  counts,
}: {
  readonly name: string;
  readonly counts: MergeCounts;
}): ReactElement | null {
  const text = useText();
  const { added, changed, removed } = counts;
  if (added + changed + removed === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text('exchange.counts', { added, changed, removed })}</dd>
    </div>
  );
}

const shownAtOnce = 50;

function Clashes({ clashes }: { readonly clashes: readonly MergeClash[] }): ReactElement {
  const text = useText();
  const [shown, setShown] = useState(shownAtOnce);
  const more = clashes.length - shown;
  return (
    <section className="clashes" aria-label={text('exchange.clashes', { count: clashes.length })}>
      <h3>{text('exchange.clashes', { count: clashes.length })}</h3>
      <ul>
        {clashes.slice(0, shown).map((clash) => (
          <li key={JSON.stringify(clash)}>
            <span>
              {text(`exchange.kind.${clash.kind}`)}
              {clash.title !== null && <bdi className="muted"> · {clash.title}</bdi>}
              {clash.annotator !== null && <bdi className="muted"> · {clash.annotator}</bdi>}
            </span>
            {(['here', 'there'] as const).map((side) => (
              <span key={side} className={clash.kept === side ? 'kept' : 'muted'}>
                {text(clash.kept === side ? `exchange.kept.${side}` : `exchange.lost.${side}`)}{' '}
                <bdi>{clash[side] ?? text('exchange.removed')}</bdi>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button small variant="ghost" onPress={() => setShown(shown + shownAtOnce)}>
          {text('exchange.clashes.more', { count: more })}
        </Button>
      )}
    </section>
  );
}
