import {
  memo,
  type ReactElement,
  type RefObject,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { layers } from '../../../../src-shared/model/layers.ts';
import { Segmented } from '../../../ui/choice.tsx';
import { useSheetGeometry } from '../article/sheet-geometry.ts';
import type { OpenArticle } from '../state/open-article.ts';
import { useSession, useView } from '../state/session.tsx';
import type { MarginFilter } from '../state/view-store.ts';
import { FoldAll } from './fold-buttons.tsx';
import { Inspector } from './inspector.tsx';
import { LabelFilter, labelKey } from './label-filter.tsx';
import { LineGroup } from './line-group.tsx';
import { type MarginItem, marginItems } from './margin-items.ts';
import { NoteCard } from './note-card.tsx';
import { placeItems } from './place-items.ts';

interface MarginPaneProps {
  readonly open: OpenArticle;
  readonly overlay: RefObject<SVGSVGElement | null>;
}

/** The ḥāshiya: the annotations as a list in reading order, each beside its line; the selected one is opened in its place. */
export function MarginPane(props: MarginPaneProps): ReactElement {
  const { overlay } = props;
  const { text, language } = useSession();
  const geometry = useDeferredValue(useSheetGeometry());
  const list = useRef<HTMLUListElement>(null);
  const filter = useView((view) => view.filter);
  // The text is painted first; the cards, which cost more, may follow a frame later.
  const open = useDeferredValue(props.open);
  const selected = useDeferredValue(useView((view) => view.selected));
  const numbers = useMemo(() => numbersOf(open.ordered, text), [open.ordered, text]);
  const only = useView((view) => view.onlyLabel);
  const isMarginFolded = useDeferredValue(useView((view) => view.isMarginFolded));
  const ordered = useMemo(
    () =>
      only === null
        ? open.ordered
        : open.ordered.filter((annotation) => annotation.id === selected || labelKey(annotation) === only),
    [open.ordered, only, selected],
  );
  const items = useMemo(
    () => (geometry ? marginItems({ ordered, filter, selected, ...geometry }) : []),
    [ordered, filter, selected, geometry],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: folded cards are of other sizes, and another language turns the sheet round.
  useLayoutEffect(() => {
    const element = list.current;
    const svg = overlay.current;
    if (!element || !svg || !geometry) return;
    // The opened card grows while its note is written; where the margin is a drawer, it has no size before it is opened.
    const opened = element.children[items.findIndex(({ kind }) => kind === 'inspector')];
    const sizes = () =>
      `${element.clientWidth} ${opened?.clientHeight} ${getComputedStyle(element).direction}`;
    let placed = '';
    const place = () => {
      const now = sizes();
      if (now === placed) return;
      placed = now;
      placeItems({ list: element, overlay: svg, items, geometry });
    };
    place();
    // Another language turns the sheet round, and does so after this.
    const turned = requestAnimationFrame(place);
    const observer = new ResizeObserver(place);
    observer.observe(element);
    if (opened) observer.observe(opened);
    return () => {
      cancelAnimationFrame(turned);
      observer.disconnect();
    };
  }, [items, geometry, overlay, isMarginFolded, language]);

  return (
    <aside className="an-margin" aria-label={text('annotate.margin')}>
      <div className="an-margin-head">
        <h2>{text('annotate.margin')}</h2>
        <MarginFilters annotations={open.annotations} />
        <span className="tools">
          <FoldAll />
          <LabelFilter annotations={open.annotations} />
        </span>
      </div>
      {items.length === 0 && geometry && <EmptyMargin total={open.annotations.length} filter={filter} />}
      <ul className="an-cards" ref={list} data-folded={isMarginFolded || undefined}>
        {items.map((item) => (
          <li key={`${item.kind} ${item.key}`}>
            <ItemView item={item} annotations={open.annotations} numbers={numbers} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

const ItemView = memo(function ItemView(props: {
  readonly item: MarginItem;
  readonly annotations: readonly Annotation[];
  readonly numbers: ReadonlyMap<string, string>;
}): ReactElement {
  const { item, annotations, numbers } = props;
  if (item.kind === 'entities') return <LineGroup annotations={item.annotations} />;
  const number = numbers.get(item.annotation.id) ?? '';
  const View = item.kind === 'note' ? NoteCard : Inspector;
  return <View annotation={item.annotation} annotations={annotations} number={number} />;
});

const MarginFilters = memo(function MarginFilters({
  annotations,
}: {
  readonly annotations: readonly Annotation[];
}): ReactElement {
  const { store, text } = useSession();
  const filter = useView((view) => view.filter);
  const choices = (['all', ...layers] as const).map((id: MarginFilter) => {
    const count = id === 'all' ? annotations.length : annotations.filter(({ layer }) => layer === id).length;
    return { id, name: `${text(`annotate.filter.${id}`)} ${count}` };
  });
  return (
    <Segmented
      label={text('annotate.filter')}
      choices={choices}
      value={filter}
      onChange={(next) => store.setState({ filter: next })}
    />
  );
});

/** One sentence where nothing is marked yet, or nothing of the kind asked for. Silent where marks are merely out of view. */
function EmptyMargin(props: { readonly total: number; readonly filter: MarginFilter }): ReactElement | null {
  const { text, open } = useSession();
  const { total, filter } = props;
  const ofLayer = open.current?.annotations.filter(({ layer }) => layer === filter).length ?? 0;
  if (filter === 'all' ? total > 0 : ofLayer > 0) return null;
  return <p className="an-margin-empty">{text(`annotate.margin.empty.${filter}`)}</p>;
}

/** «د1», «م2»: claims and stances are counted in reading order, each for itself. */
function numbersOf(ordered: readonly Annotation[], text: ReturnType<typeof useSession>['text']) {
  const counts = { entity: 0, claim: 0, stance: 0 };
  const numbers = new Map<string, string>();
  for (const { id, layer } of ordered) {
    if (layer === 'entity') continue;
    counts[layer] += 1;
    numbers.set(id, text(`annotate.number.${layer}`, { number: counts[layer] }));
  }
  return numbers;
}
