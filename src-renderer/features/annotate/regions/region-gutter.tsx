import './regions.css';
import { Pilcrow } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { wholeLines } from '../../../../src-shared/model/mark-lines.ts';
import { type Span, spansOverlap } from '../../../../src-shared/text/span.ts';
import { Icon } from '../../../ui/icon.tsx';
import { type KeyBinding, useKeys } from '../../../ui/keys.ts';
import { lineHeight, useSheetGeometry } from '../article/sheet-geometry.ts';
import type { OpenArticle } from '../state/open-article.ts';
import { type AnnotateSession, useSession, useView } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { bringBack, confirmProposals, linesInForce } from './mark-lines.ts';
import { RegionMenu } from './region-menu.tsx';
import { useHoveredLine } from './use-hovered-line.ts';

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
  const [lines, setLines] = useState<Span | null>(null);
  const hasActed = useRef(false);
  useKeys(keysOf(session, () => setLines(linesInForce(session))));
  // After the menu is gone, which gives the keyboard back to where it was: a fold's button may be no more.
  useEffect(() => {
    if (lines !== null || !hasActed.current) return;
    hasActed.current = false;
    reader.current?.focus();
  }, [lines, reader]);

  if (!geometry) return null;
  const at = lines?.start ?? hovered ?? caret;
  const height = isClosed(session, at) ? foldHeight : lineHeight;
  return (
    <>
      <Button
        ref={trigger}
        className="an-line-button"
        aria-label={text('regions.menu')}
        aria-haspopup="menu"
        aria-expanded={lines !== null}
        data-open={lines !== null || undefined}
        style={{ insetBlockStart: Math.round(geometry.lineTopOf(at) + (height - buttonSide) / 2) }}
        onPress={() => setLines(linesAt(session, at))}
      >
        <Icon of={Pilcrow} size={14} />
      </Button>
      {lines && (
        <RegionMenu
          open={open}
          lines={lines}
          isFolded={isClosed(session, lines.start)}
          trigger={trigger}
          onClose={(acted) => {
            hasActed.current = acted;
            setLines(null);
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
