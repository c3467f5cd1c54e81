import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { Segmented } from '../../../ui/choice.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { addFragment } from '../actions/rearrange.ts';
import { takeStep } from '../actions/select-text.ts';
import { applyLabel } from '../actions/tag.ts';
import { useSheetGeometry } from '../article/sheet-geometry.ts';
import { makeClaim, setCue } from '../claims/claims.ts';
import { KeyCap } from '../key-cap.tsx';
import type { SnapStep } from '../selection-snap.ts';
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

/** What else may be made of the selection. */
function Makers(): ReactElement {
  const session = useSession();
  const { text } = session;
  const hasSelected = useView((view) => view.selected !== null);
  return (
    <>
      <Button className="type" onPress={() => makeClaim(session)}>
        <Kbd keys="KeyC" /> {text('claim.name')}
      </Button>
      <Button className="type" onPress={() => makeStance(session)}>
        <Kbd keys="KeyT" /> {text('annotate.stance')}
      </Button>
      {hasSelected && (
        <>
          <Button className="type" onPress={() => setCue(session)}>
            <Kbd keys="KeyQ" /> {text('claim.set-cue')}
          </Button>
          <Button className="type" onPress={() => addFragment(session)}>
            <Kbd keys="KeyF" /> {text('fragment.name')}
          </Button>
        </>
      )}
    </>
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
