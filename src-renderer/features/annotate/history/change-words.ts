import type { HistoryChange, HistoryEntry, HistoryPart } from '../../../../src-shared/contract/history.ts';
import { findLabel } from '../../../../src-shared/model/codebook.ts';
import { isolated } from '../../../ui/use-text.ts';
import { attributeWords } from '../margin/structure.ts';
import { nameOf } from '../quote-of-spans.ts';
import { type AnnotateSession, useSession } from '../state/session.tsx';

/** Says in words what an operation changed, a sentence for each part. */
export function useChangeWords(): (change: HistoryChange, kind: HistoryEntry['kind']) => readonly string[] {
  const session = useSession();
  return (change, kind) => changeWords(session, change, kind);
}

function changeWords(
  session: AnnotateSession,
  change: HistoryChange,
  kind: HistoryEntry['kind'],
): readonly string[] {
  const { text } = session;
  switch (change.entity) {
    case 'annotation': {
      const what = annotationName(session, change);
      if (change.event !== 'changed') return [text(`history.${change.event}`, { what })];
      return change.parts.map((part) => `${what}: ${partWords(session, change, part)}`);
    }
    case 'status': {
      const state = (value: typeof change.before) =>
        text(value === null ? 'history.status.none' : `annotate.state.${value}`);
      return [text('history.status', { before: state(change.before), after: state(change.after) })];
    }
    case 'article': {
      if (change.event === 'removed') return [text('history.article.remove')];
      return [text(kind === 'article.import' ? 'history.article.import' : 'history.article')];
    }
    case 'regions':
      return [text('history.regions')];
    case 'remark': {
      const name = text(change.kind === 'reply' ? 'history.remark.reply' : `remark.kind.${change.kind}`);
      return [text(`history.remark.${change.event}`, { kind: name })];
    }
  }
}

type AnnotationChange = HistoryChange & { readonly entity: 'annotation' };

function annotationName(
  { text, codebook, language, open }: AnnotateSession,
  change: AnnotationChange,
): string {
  const label = findLabel(codebook, change.layer, change.label)?.name[language] ?? change.label;
  const whole = nameOf(open.current?.ground.text ?? '', change);
  const quote = whole.length > longestQuote ? `${whole.slice(0, longestQuote)}…` : whole;
  return text('history.annotation.one', { label, quote: quote === '' ? '' : isolated(`«${quote}»`) });
}

const longestQuote = 40;

function partWords(
  { text, codebook, language }: AnnotateSession,
  change: AnnotationChange,
  { part, name, before, after }: HistoryPart,
): string {
  if (part === 'spans' || part === 'links') {
    return text('history.changed', { part: text(`history.part.${part}`) });
  }
  const words = (value: HistoryPart['before']): string => {
    if (value === null || value === '') return '–';
    if (part === 'label') {
      return findLabel(codebook, change.layer, String(value))?.name[language] ?? String(value);
    }
    const { layer, label } = change;
    const known =
      name && attributeWords({ layer, label, attributes: { [name]: value } }, name, codebook, language);
    return isolated(known || String(value));
  };
  const definition = codebook.attributes.find(({ layer, id }) => layer === change.layer && id === name);
  const title =
    part === 'attribute' ? (definition?.name[language] ?? name ?? '') : text(`history.part.${part}`);
  return text('history.part', { part: title, before: words(before), after: words(after) });
}
