import {
  defectKinds,
  mostDefectPlaces,
  type PageDefect,
  scriptName,
} from '../../src-shared/contract/problem-report.ts';

/** How often one page tells of defects; what comes with every frame is told of often enough. */
const mostTold = 20;

/**
 * Answers what to call with an error of the page; it tells the host its kind and the places it came through, each once. `origin` is where the
 * page's own scripts come from.
 */
export function createDefectTeller(
  tell: (defect: PageDefect) => Promise<unknown>,
  origin: string,
): (of: PageDefect['of'], error: unknown) => void {
  const told = new Set<string>();
  return (of, error) => {
    const defect = describedDefect(of, error, origin);
    const key = JSON.stringify(defect);
    if (told.has(key) || told.size >= mostTold) return;
    told.add(key);
    // A host that does not answer cannot note it either.
    void tell(defect).catch(() => {});
  };
}

/** Tells of errors that nothing caught. */
export function watchDefects(page: Window, note: ReturnType<typeof createDefectTeller>): void {
  page.addEventListener('error', ({ error }) => {
    // Without one it is the browser's own notice, as of a ResizeObserver that is called again.
    if (error !== null && error !== undefined) note('listener', error);
  });
  page.addEventListener('unhandledrejection', ({ reason }) => note('promise', reason));
}

/** Never the message nor a function's name: either may quote what was being shown. */
function describedDefect(of: PageDefect['of'], error: unknown, origin: string): PageDefect {
  if (!(error instanceof Error)) return { of, kind: 'thrown value', places: [] };
  const named = error instanceof DOMException ? 'DOMException' : error.name;
  const kind = defectKinds.find((known) => known === named) ?? 'Error';
  return { of, kind, places: placesIn(error, origin) };
}

function placesIn({ stack = '', message }: Error, origin: string): PageDefect['places'] {
  // The message stands first and may itself look like places.
  const said = stack.indexOf(message);
  const frames = said < 0 ? stack : stack.slice(said + message.length);
  return frames
    .split('\n')
    .flatMap((frame) => {
      const [, address = '', line, column] = /(\S+?):(\d+):(\d+)\)?$/.exec(frame) ?? [];
      const from = address.replace(/^\(/, '');
      if (!from.startsWith(`${origin}/`)) return [];
      const script =
        from
          .replace(/[?#].*$/, '')
          .split('/')
          .at(-1) ?? '';
      return scriptName.test(script) ? [{ script, line: Number(line), column: Number(column) }] : [];
    })
    .slice(0, mostDefectPlaces);
}
