import './finishing.css';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Incomplete } from '../../../../src-shared/model/incomplete.ts';
import { plainTextOf } from '../../../../src-shared/model/rich-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { finishArticle } from '../actions/go-to-article.ts';
import { goToAnnotation } from '../actions/select-annotation.ts';
import { labelOf } from '../label-of.ts';
import type { QueueRow } from '../queue/queue-rows.ts';
import { nameOf } from '../quote-of-spans.ts';
import { useKnownRemarks } from '../remarks/remarks-context.ts';
import { useSession, useView } from '../state/session.tsx';
import { useFinish } from './use-finish.ts';

/** Most rows shown; the rest is counted. */
const mostShown = 100;

/** The key that finishes an article, and what is incomplete in it while that is asked about. */
export function Finishing({ rows }: { readonly rows: readonly QueueRow[] }): ReactElement | null {
  const finish = useFinish(rows);
  useKeys([{ id: 'annotate.finish', keys: '$mod+Enter', label: 'annotate.finish', run: finish }]);
  const incomplete = useView((view) => view.incomplete);
  return incomplete && <IncompleteDialog incomplete={incomplete} rows={rows} />;
}

function IncompleteDialog(props: {
  readonly incomplete: readonly Incomplete[];
  readonly rows: readonly QueueRow[];
}): ReactElement {
  const { incomplete, rows } = props;
  const session = useSession();
  const { text, store } = session;
  const close = (): void => store.setState({ incomplete: null });
  const finishAnyway = (): void => {
    close();
    finishArticle(session, rows);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Held down, the key that opened this would finish at once what nobody has read.
    if (event.repeat || event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    finishAnyway();
  };
  return (
    <Dialog
      title={text('finish.title', { count: incomplete.length })}
      closeLabel={text('finish.back')}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{text('finish.back')}</Button>
          <Button variant="primary" onPress={finishAnyway}>
            {text('finish.anyway')} <Kbd keys="$mod+Enter" />
          </Button>
        </>
      }
    >
      <ul className="an-incomplete" aria-label={text('finish.list')} onKeyDownCapture={onKeyDown}>
        {incomplete.slice(0, mostShown).map((one, index) => (
          <li key={`${one.kind} ${one.annotationId} ${one.remarkId} ${one.attributeId} ${one.outer}`}>
            <Row incomplete={one} isFirst={index === 0} onGo={close} />
          </li>
        ))}
      </ul>
      {incomplete.length > mostShown && (
        <p className="muted">{text('history.more', { count: incomplete.length - mostShown })}</p>
      )}
    </Dialog>
  );
}

function Row(props: {
  readonly incomplete: Incomplete;
  readonly isFirst: boolean;
  onGo(): void;
}): ReactElement {
  const { incomplete, isFirst, onGo } = props;
  const session = useSession();
  const { text, open, codebook, language, store, reader } = session;
  const { remarks } = useKnownRemarks();
  const { kind, annotationId, remarkId, attributeId, outer } = incomplete;
  const annotation = open.current?.annotations.find(({ id }) => id === annotationId);
  const remark = remarks.find(({ id }) => id === remarkId);
  const label = annotation ? labelOf(codebook, annotation).name[language] : '';
  const around =
    outer === undefined ? '' : labelOf(codebook, { layer: 'entity', label: outer }).name[language];
  const definition = codebook.attributes.find(
    ({ layer, id }) => layer === annotation?.layer && id === attributeId,
  );
  const attribute = definition?.name[language] ?? attributeId ?? '';
  const quote = remark
    ? plainTextOf(remark.text)
    : annotation && nameOf(open.current?.ground.text ?? '', annotation);
  const go = (): void => {
    onGo();
    if (remark) {
      store.setState({ pane: 'remarks', isGuideOpen: false });
      if (!annotation && remark.span) reader.current?.scrollTo(remark.span.start);
    }
    if (annotation) goToAnnotation(session, annotation.id);
    // After the dialog has given the focus back.
    requestAnimationFrame(() => reader.current?.focus());
  };
  return (
    <Button variant="ghost" autoFocus={isFirst} onPress={go}>
      <b>{text(`finish.${kind}`, { label, attribute, outer: around })}</b>
      <bdi className="trunc read" dir="auto">
        {quote || text('finish.whole')}
      </bdi>
    </Button>
  );
}
