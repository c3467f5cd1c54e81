import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import type { SnapStep } from '../../../reader/selection-snap.ts';
import { Segmented } from '../../../ui/choice.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { addFragment } from '../actions/rearrange.ts';
import { takeStep } from '../actions/select-text.ts';
import { applyLabel } from '../actions/tag.ts';
import { useSheetGeometry } from '../article/sheet-geometry.ts';
import { makeClaim } from '../claims/claims.ts';
import { addToCue, setCue } from '../claims/cue.ts';
import { KeyCap } from '../key-cap.tsx';
import { annotationOf } from '../picking/pick.ts';
import { makeStance } from '../stances/make-stance.ts';
import { useSession, useView } from '../state/session.tsx';
import type { LiveSelection } from '../state/view-store.ts';
import { placeToolbar } from './place-toolbar.ts';

/** Under the selected line: the types with their keys, and how the selection is understood. */
export function SelectionToolbar(): ReactElement | null {
  const selection = useView((view) => (view.isDragging ? null : view.selection));
  return selection && <OpenToolbar selection={selection} />;
}

function OpenToolbar({ selection }: { readonly selection: LiveSelection }): ReactElement {
  const session = useSession();
  const { text } = session;
  const geometry = useSheetGeometry();
  const element = useRef<HTMLDivElement>(null);
  const step = selection.steps[selection.step];
  useLayoutEffect(() => {
    if (element.current && geometry && step) placeToolbar(element.current, step.span, geometry);
  }, [geometry, step]);
  return (
    <div className="an-toolbar" ref={element}>
      <span className="nib" aria-hidden="true" />
      <Toolbar aria-label={text('annotate.toolbar')}>
        <Types />
        <div className="snap">
          <Makers />
          {step && <Cut step={step} />}
          <span className="grow" />
          <span className="faint">{text('annotate.snap')}</span>
          <SnapControl selection={selection} />
          <Kbd keys="KeyX" />
        </div>
      </Toolbar>
    </div>
  );
}

function Types(): ReactElement {
  const session = useSession();
  const { codebook, language, text } = session;
  const suggested = useView((view) => view.lastLabel);
  return (
    <div className="types">
      {codebook.labels
        .filter(({ layer, retired }) => layer === 'entity' && !retired)
        .map((label) => (
          <Button
            key={label.id}
            className={`type${label.id === suggested ? ' suggested' : ''}`}
            onPress={() => applyLabel(session, label.id)}
          >
            <KeyCap label={label} />
            {label.name[language]}
            {label.id === suggested && (
              <>
                <span className="sr">{text('annotate.suggested')}</span>
                <Kbd keys="Enter" />
              </>
            )}
          </Button>
        ))}
    </div>
  );
}

/** What else may be made of the selection; what a claim alone has only where one is selected or offered. */
function Makers(): ReactElement {
  const session = useSession();
  const { text } = session;
  const selected = useView((view) => view.selected);
  const isOffered = useView((view) => view.proposal?.annotationId === null);
  const annotation = selected === null ? undefined : annotationOf(session, selected);
  const isClaim = annotation?.layer === 'claim';
  const hasCue = isClaim && annotation.spans.some(({ role }) => role === 'cue');
  return (
    <>
      <Maker keys="KeyC" name={text('claim.name')} onPress={() => makeClaim(session)} />
      {(isClaim || isOffered) && (
        <Maker keys="KeyQ" name={text('claim.set-cue')} onPress={() => setCue(session)} />
      )}
      {hasCue && <Maker keys="Shift+KeyQ" name={text('claim.add-cue')} onPress={() => addToCue(session)} />}
      <Maker keys="KeyT" name={text('annotate.stance')} onPress={() => makeStance(session)} />
      {annotation && <Maker keys="KeyF" name={text('fragment.name')} onPress={() => addFragment(session)} />}
    </>
  );
}

function Maker(props: { readonly keys: string; readonly name: string; onPress(): void }): ReactElement {
  return (
    <Button className="type" onPress={props.onPress}>
      <Kbd keys={props.keys} /> {props.name}
    </Button>
  );
}

/** The text that will be tagged, and before it in another tone what is cut off. */
function Cut({ step }: { readonly step: SnapStep }): ReactElement {
  const { open, text } = useSession();
  const whole = open.current?.ground.text ?? '';
  const { start, end } = step.span;
  return (
    <span className="cut read" lang="ar" title={text('annotate.cut')}>
      <bdi>
        {step.cut && <span className="off">{whole.slice(step.cut.start, step.cut.end)}</span>}
        <span className="kept">{shortened(whole.slice(start, end))}</span>
      </bdi>
    </span>
  );
}

function SnapControl({ selection }: { readonly selection: LiveSelection }): ReactElement {
  const session = useSession();
  const { text } = session;
  const { steps, step } = selection;
  const modes = [...new Set(steps.map(({ mode }) => mode))];
  return (
    <Segmented
      label={text('annotate.snap')}
      choices={modes.map((id) => ({ id, name: text(`annotate.snap.${id}`) }))}
      value={steps[step]?.mode ?? 'word'}
      onChange={(mode) =>
        takeStep(
          session,
          steps.findIndex((candidate) => candidate.mode === mode),
        )
      }
    />
  );
}

const longestPreview = 48;

/** The beginning and the end of a long selection: its edges are what is to be checked. */
function shortened(quote: string): string {
  if (quote.length <= longestPreview) return quote;
  return `${quote.slice(0, longestPreview / 2)} … ${quote.slice(-longestPreview / 2)}`;
}
