import { isForeign, type LineMark, wholeLines } from '../../../../src-shared/model/mark-lines.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import { announce } from '../actions/announce.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { proposalsIn } from './line-facts.ts';

/** The lines that a command is about: those behind the fold that has the keyboard, else of the selection or the caret. */
export function linesInForce({ open, store, reader }: AnnotateSession): Span | null {
  const text = open.current?.ground.text;
  if (text === undefined) return null;
  const folded = reader.current?.foldOf(document.activeElement);
  if (folded) return folded;
  const { caret } = store.getState();
  return wholeLines(text, spanInForce(store.getState()) ?? { start: caret, end: caret });
}

/** Says what the lines are, or with null that nothing is said of them; tells how many annotations lie there if they are nobody's text. */
export function markAs(session: AnnotateSession, span: Span, mark: LineMark | null): void {
  const { open, saver, text } = session;
  if (!open.current) return;
  const { ground, annotations } = open.current;
  saver.push({ kind: 'mark-lines', articleId: ground.article.id, span, mark });
  const said = mark
    ? text('regions.said.marked', { kind: text(`regions.${mark.kind}`) })
    : text('regions.said.none');
  const there = annotations.filter(({ spans }) =>
    spans.some((one) => one.start < span.end && span.start < one.end),
  ).length;
  const isOutside = mark !== null && isForeign(mark) && there > 0;
  announce(session, isOutside ? `${said}. ${text('regions.said.outside', { count: there })}` : said);
}

/** Makes the lines behind a fold body, and puts the caret at their beginning. */
export function bringBack(session: AnnotateSession, span: Span): void {
  const { store, reader, saver, open, text } = session;
  if (!open.current) return;
  const caret = { anchor: span.start, focus: span.start };
  store.setState({ caret: span.start, selection: null });
  saver.push({
    kind: 'mark-lines',
    articleId: open.current.ground.article.id,
    span,
    mark: { kind: 'body' },
  });
  reader.current?.setSelection(caret);
  announce(session, text('regions.said.back'));
}

/** Confirms what rules proposed for the lines; for the whole article where they are null. */
export function confirmProposals(session: AnnotateSession, span: Span | null): void {
  const { open, saver, text } = session;
  if (!open.current) return;
  const { article, regions } = open.current.ground;
  const count = proposalsIn(regions, span).length;
  if (count > 0) saver.push({ kind: 'confirm-lines', articleId: article.id, span });
  announce(session, count > 0 ? text('regions.said.confirmed', { count }) : text('regions.said.nothing'));
}
