import { addFragment, mergeSelected, removeFragment, splitSelected } from '../actions/rearrange.ts';
import { type AnnotateKey, key } from '../annotate-key.ts';
import { makeStance, polarityChoice } from '../stances/make-stance.ts';
import { selectedStance, turnStance } from '../stances/turn-stance.ts';
import type { AnnotateSession } from '../state/session.tsx';
import { spanInForce } from '../state/view-store.ts';
import { makeClaim } from './claims.ts';
import { addToCue, setCue } from './cue.ts';
import { linkParent, linkSelected } from './links.ts';

/** Keys that make and link claims and stances, and that put annotations together and take them apart. */
export const claimKeys = (session: AnnotateSession): AnnotateKey[] => [
  key('claim', 'KeyC', 'claim.make', () => makeClaim(session)),
  key('cue', 'KeyQ', 'claim.set-cue', () => setCue(session)),
  key('cue.add', 'Shift+KeyQ', 'claim.add-cue', () => addToCue(session)),
  key('stance', 'KeyT', 'stance.make', () => makeStance(session)),
  key('link', 'KeyL', 'link.make', () => linkSelected(session)),
  key('link.parent', 'Shift+KeyL', 'link.parent', () => linkParent(session)),
  key('fragment.add', 'KeyF', 'fragment.add', () => addFragment(session)),
  key('fragment.remove', 'Shift+KeyF', 'fragment.remove', () => removeFragment(session)),
  key('fragment.split', 'KeyS', 'fragment.split', () => splitSelected(session)),
  key('fragment.merge', 'KeyM', 'fragment.merge', () => mergeSelected(session)),
];

/** Plus, minus and nought on a selected stance; with text selected, or anything else, they are the types' own keys. */
export function polarityKeys(session: AnnotateSession): AnnotateKey[] {
  const stance = () => (spanInForce(session.store.getState()) ? undefined : selectedStance(session));
  return session.codebook.labels
    .filter(({ layer, retired }) => layer === 'stance' && !retired)
    .flatMap((label) =>
      (polarityChoice(label, session.language).keys?.codes ?? []).map((code) =>
        key(
          `polarity.${label.id}.${code}`,
          code,
          'stance.turn',
          () => {
            const selected = stance();
            if (selected) turnStance(session, selected, label.id);
          },
          () => stance() !== undefined,
        ),
      ),
    );
}

/** What the text itself and the bar that asks do with keys of their own, for the key map; nothing here acts. */
export const caretKeys = (): AnnotateKey[] =>
  (
    [
      ['pick.keys', ['ArrowDown', 'Tab', 'PageDown', 'Enter', 'Escape']],
      ['caret.letter', ['ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowRight']],
      ['caret.word', ['$mod+ArrowLeft', '$mod+ArrowRight']],
      ['caret.line', ['ArrowUp', 'ArrowDown', 'Shift+ArrowUp', 'Shift+ArrowDown']],
      ['caret.text', ['Home', 'End', '$mod+Home', '$mod+End']],
    ] as const
  ).flatMap(([label, keys]) =>
    keys.map((keyNames) =>
      key(
        `${label} ${keyNames}`,
        keyNames,
        label,
        () => undefined,
        () => false,
      ),
    ),
  );
