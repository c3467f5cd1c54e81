import './regions.css';
import { Pilcrow } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { wholeLines } from '../../../../src-shared/model/mark-lines.ts';
import { type Span, spansOverlap } from '../../../../src-shared/text/span.ts';
import { Icon } from '../../../ui/icon.tsx';
import { type KeyBinding, useKeys } from '../../../ui/keys.ts';
import { announce } from '../actions/announce.ts';
import { lineHeight, useSheetGeometry } from '../article/sheet-geometry.ts';
import type { OpenArticle } from '../state/open-article.ts';
import { type AnnotateSession, useSession, useView } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { shownLines } from './line-facts.ts';
import { bringBack, confirmProposals, linesInForce } from './mark-lines.ts';
import { RegionMenu } from './region-menu.tsx';
import { useHoveredLine } from './use-hovered-line.ts';

/** The lines that the open menu is for, and the offset that it stands beside. */
interface Asked {
  readonly lines: Span;
  readonly at: number;
}

const foldHeight = 32;
const buttonSide = 24;

/** Beside the line under the pointer, else of the caret: a button that opens what the line can be. Its keys work anywhere. */
export function RegionGutter({ open }: { readonly open: OpenArticle }): ReactElement | null {
  const session = useSession();
  const { text, reader } = session;
  const geometry = useSheetGeometry();
  const trigger = useRef<HTMLButtonElement>(null);
  const caret = useView((view) => view.caret);
  const hovered = useHoveredLine(open.ground.paragraphs);
  const [asked, setAsked] = useState<Asked | null>(null);
  const hasActed = useRef(false);
  const ask = (lines: Span | null, at: number) => {
    if (lines && shownLines(open.ground, lines).length > 0) setAsked({ lines, at });
    else announce(session, text('regions.said.empty'));
  };
  useKeys(
    keysOf(session, () => {
      const lines = linesInForce(session);
      // Where the person looks: a paragraph may begin far above.
      ask(lines, lines && isClosed(session, lines.start) ? lines.start : caret);
    }),
  );
  // After the menu is gone, which gives the keyboard back to where it was: a fold's button may be no more.
  useEffect(() => {
    if (asked !== null || !hasActed.current) return;
    hasActed.current = false;
    reader.current?.focus();
  }, [asked, reader]);

  if (!geometry) return null;
  const at = asked?.at ?? hovered ?? caret;
  const height = isClosed(session, at) ? foldHeight : lineHeight;
  return (
    <>
      <Button
        ref={trigger}
        className="an-line-button"
        aria-label={text('regions.menu')}
        aria-haspopup="menu"
        aria-expanded={asked !== null}
        data-open={asked !== null || undefined}
        style={{ insetBlockStart: Math.round(geometry.lineTopOf(at) + (height - buttonSide) / 2) }}
        onPress={() => ask(linesAt(session, at), at)}
      >
        {/* No tooltip of its own: it would take the Escape that leads back to the text. */}
        <span className="row" title={`${text('regions.menu')} (R)`}>
          <Icon of={Pilcrow} size={14} />
        </span>
      </Button>
      {asked && (
        <RegionMenu
          open={open}
          lines={asked.lines}
          isFolded={isClosed(session, asked.lines.start)}
          trigger={trigger}
          onClose={(acted) => {
            hasActed.current = acted;
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

const isClosed = ({ reader }: AnnotateSession, offset: number): boolean =>
  reader.current?.foldAt(offset)?.isOpen === false;

/** The lines that the button beside an offset is for: all behind a closed fold, all selected ones, or the one. */
function linesAt({ reader, open, store }: AnnotateSession, offset: number): Span | null {
  const text = open.current?.ground.text;
  if (text === undefined) return null;
  const fold = reader.current?.foldAt(offset);
  if (fold && !fold.isOpen) return fold;
  const line = wholeLines(text, { start: offset, end: offset });
  const selected = spanInForce(store.getState());
  return selected && spansOverlap(selected, line) ? wholeLines(text, selected) : line;
}

function keysOf(session: AnnotateSession, openMenu: () => void): KeyBinding[] {
  const folded = () => session.reader.current?.foldOf(document.activeElement) ?? null;
  const onFold = (run: (lines: Span) => void) => ({
    run: () => {
      const lines = folded();
      if (lines) run(lines);
    },
    when: () => folded() !== null,
  });
  return [
    { id: 'annotate.regions.menu', keys: 'KeyR', label: 'regions.key.menu', run: openMenu },
    {
      id: 'annotate.regions.confirm-all',
      keys: 'Shift+KeyR',
      label: 'regions.key.confirm-all',
      run: () => confirmProposals(session, null),
    },
    {
      id: 'annotate.regions.bring-back',
      keys: 'KeyB',
      label: 'regions.key.bring-back',
      ...onFold((lines) => bringBack(session, lines)),
    },
    {
      id: 'annotate.regions.confirm',
      keys: 'KeyK',
      label: 'regions.key.confirm',
      ...onFold((lines) => confirmProposals(session, lines)),
    },
  ];
}
