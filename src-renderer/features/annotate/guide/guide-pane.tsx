import './guide.css';
import { X } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { Codebook, Label } from '../../../../src-shared/model/codebook.ts';
import { findLabel } from '../../../../src-shared/model/codebook.ts';
import { isBlank } from '../../../../src-shared/model/rich-text.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { MarkedExample } from '../../../ui/rich-text/marked-example.tsx';
import { RichTextView } from '../../../ui/rich-text/rich-text-view.tsx';
import { useSession, useView } from '../state/session.tsx';

/** The guidelines for the label in question, in the place of the queue while they are open. */
export function GuidePane(): ReactElement | null {
  const { store, text } = useSession();
  const isOpen = useView((view) => view.isGuideOpen);
  const toggle = (): void => store.setState({ isGuideOpen: !store.getState().isGuideOpen });
  useKeys([{ id: 'annotate.guide', keys: 'KeyH', label: 'codebook.guide.open', run: toggle }]);
  if (!isOpen) return null;
  return (
    <aside
      className="an-guide"
      aria-label={text('codebook.guide')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        store.setState({ isGuideOpen: false });
      }}
    >
      <Guide onClose={toggle} />
    </aside>
  );
}

function Guide({ onClose }: { onClose(): void }): ReactElement {
  const { text, language, codebook } = useSession();
  const asked = useLabelInQuestion();
  // What is chosen in the list holds until another label is in question.
  const [chosen, setChosen] = useState({ asked, key: asked });
  const key = chosen.asked === asked ? chosen.key : asked;
  const label = codebook.labels.find((candidate) => keyOf(candidate) === key) ?? null;
  return (
    <>
      <div className="an-guide-head">
        <Select
          label={text('codebook.guide.label')}
          choices={[
            ...codebook.labels
              .filter(({ retired }) => !retired)
              .map((choice) => ({ id: keyOf(choice), name: choice.name[language] })),
            { id: general, name: text('codebook.general') },
          ]}
          value={key}
          onChange={(next) => setChosen({ asked, key: next })}
        />
        <IconButton small icon={X} label={text('app.close')} onPress={onClose} />
      </div>
      <section className="an-guide-doc" lang={language} aria-label={text('codebook.guide')} {...scrollable}>
        <Chapter label={label} codebook={codebook} />
      </section>
    </>
  );
}

function Chapter(props: { readonly label: Label | null; readonly codebook: Codebook }): ReactElement {
  const { text, language } = useSession();
  const { label, codebook } = props;
  const written = (label ?? codebook).guidelines?.[language];
  const examples = label?.examples[language] ?? [];
  const containsWords = (ids: readonly string[]): string => {
    const names = codebook.labels
      .filter(({ layer, id, retired }) => layer === 'entity' && ids.includes(id) && !retired)
      .map(({ name }) => name[language]);
    if (names.length === 0) return text('codebook.contains.nothing');
    return text('codebook.contains.only', { names: names.join(text('codebook.and')) });
  };
  return (
    <>
      {label && (
        <h2>
          <span className="key" data-ink={label.ink} data-pattern={label.pattern} aria-hidden="true">
            {label.key ?? '·'}
          </span>
          {label.name[language]}
        </h2>
      )}
      {label && <p className="an-guide-definition">{label.definition[language]}</p>}
      {label?.startsInsideWord === false && <p className="muted">{text('codebook.inside-word.not')}</p>}
      {label?.mayContain && <p className="muted">{containsWords(label.mayContain)}</p>}
      {examples.length > 0 && (
        <ul className="an-guide-examples" aria-label={text('codebook.guide.examples')}>
          {examples.map((example) => (
            <li key={example}>
              <MarkedExample example={example} look={label} />
            </li>
          ))}
        </ul>
      )}
      {written && !isBlank(written) ? (
        <RichTextView
          value={written}
          look={label}
          words={{ good: text('codebook.guide.good'), bad: text('codebook.guide.bad') }}
        />
      ) : (
        <p className="muted">{text('codebook.guide.empty')}</p>
      )}
    </>
  );
}

// A text that can be scrolled must be reached by the keyboard, too.
const scrollable = { tabIndex: 0 };

const general = 'general';
const keyOf = ({ layer, id }: Pick<Label, 'layer' | 'id'>): string => `${layer} ${id}`;

/** The label of the selected annotation, else the one used last, else what holds for all. */
function useLabelInQuestion(): string {
  const { codebook, open } = useSession();
  const selected = useView((view) => view.selected);
  const last = useView((view) => view.lastLabel);
  const annotation = open.current?.annotations.find(({ id }) => id === selected);
  const label = annotation
    ? findLabel(codebook, annotation.layer, annotation.label)
    : findLabel(codebook, 'entity', last ?? '');
  return label ? keyOf(label) : general;
}
