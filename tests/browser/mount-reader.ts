/// <reference types="vite/client" />
import '../../src-renderer/styles/index.css';
import { onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createReader } from '../../src-renderer/reader/create-reader.ts';
import type { Reader, ReaderAnnotation } from '../../src-renderer/reader/types.ts';
import type { Region } from '../../src-shared/model/article.ts';
import type { SpanRole } from '../../src-shared/model/layers.ts';

/** A paragraph that wraps; its space at the end lets it be repeated. */
export const wrapped =
  'أنهى وزراء المياه اجتماعاتهم في العاصمة الفرنسية من دون اتفاق على تمويل صندوق الأحواض المشتركة ';

/** A reader in the page, what it told, and short ways to drive it as a person would. */
export interface MountedReader {
  readonly reader: Reader;
  readonly host: HTMLElement;
  readonly surface: HTMLElement;
  readonly told: (readonly [string, ...unknown[]])[];
  /** The selected characters, `|` before and after the caret's neighbours where it is a caret. */
  selected(): string;
  /** Middle of the character at `offset`, in the window. */
  pointAt(offset: number): { x: number; y: number };
  keys(keys: string): Promise<void>;
}

/** Mounts a reader with the fonts loaded and its first paint done; it goes with the test. */
export async function mountReader(text: string, regions: readonly Region[] = []): Promise<MountedReader> {
  await page.viewport(900, 700);
  const host = document.createElement('div');
  host.style.inlineSize = '660px';
  host.style.margin = '20px';
  document.documentElement.dir = 'rtl';
  document.body.style.overflow = 'visible';
  document.body.append(host);
  const told: (readonly [string, ...unknown[]])[] = [];
  const reader = createReader({
    host,
    text,
    regions,
    labels: { surface: 'نص المقال', collapsedLines: (count) => `سطور غير تحريرية (${count})` },
    onSelection: (selection, cause) => told.push(['selection', selection, cause]),
    onActivate: (id, offset) => told.push(['activate', id, offset]),
    onHover: (id) => told.push(['hover', id]),
    onLayout: () => told.push(['layout']),
  });
  onTestFinished(() => {
    reader.dispose();
    host.remove();
  });
  await Promise.all(
    ['400', '700'].map((weight) => document.fonts.load(`${weight} 21px "Naskh Read"`, 'سلا1')),
  );
  await document.fonts.ready;
  await painted();
  const surface = host.querySelector<HTMLElement>('[role=document]');
  if (!surface) throw new Error('The reader has no surface.');
  return {
    reader,
    host,
    surface,
    told,
    selected() {
      const { anchor, focus } = reader.selection ?? { anchor: 0, focus: 0 };
      return text.slice(Math.min(anchor, focus), Math.max(anchor, focus));
    },
    pointAt(offset) {
      const [rect] = reader.rectsOf({ start: offset, end: offset + 1 });
      const origin = host.getBoundingClientRect();
      if (!rect) throw new Error(`Nothing is drawn at ${offset}.`);
      return { x: origin.left + rect.left + rect.width / 2, y: origin.top + rect.top + rect.height / 2 };
    },
    async keys(keys) {
      reader.focus();
      await userEvent.keyboard(keys);
    },
  };
}

/** After the browser has told of sizes and visibility, and we have painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30))));

/** An entity mention, or another layer's annotation where a role is given. */
export function annotation(
  id: string,
  spans: readonly (readonly [number, number])[],
  more: Partial<ReaderAnnotation> & { readonly role?: SpanRole } = {},
): ReaderAnnotation {
  const { role = 'mention', ...rest } = more;
  return {
    id,
    layer: 'entity',
    label: 'PER',
    ink: 'per',
    pattern: 'solid',
    name: `اسم ${id}`,
    spans: spans.map(([start, end]) => ({ role, start, end })),
    ...rest,
  };
}

/** Boxes painted with a class, in paragraph order, with their places in the window. */
export const boxes = (host: HTMLElement, name: string): DOMRect[] =>
  [...host.querySelectorAll(`.paint-${name}`)].map((box) => box.getBoundingClientRect());
