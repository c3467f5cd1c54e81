import type { StoreApi } from 'zustand/vanilla';
import type { Rpc } from '../../../rpc/client.ts';
import { besideOf, companionsAmong } from './beside.ts';
import { bringsAnnotations } from './brings-annotations.ts';
import { type ChosenFile, isLarge, refusalOf } from './chosen-file.ts';
import { factsOf } from './file-facts.ts';
import type { HandedOver } from './handed-over.ts';
import { type ImportState, type Look, withEntry, withoutEntries } from './import-state.ts';
import { beginningOf, isPlainlyRead } from './sample.ts';
import { takeLook } from './take-look.ts';

/** Looks kept at hand; a look may hold twenty long articles. */
const mostLooks = 12;
/** Files looked at whole before anyone asks, so that the summary of a usual import speaks of all of it. */
const mostLookedAhead = 50;
/** Files handed over only to see what has to be asked of them; the import itself finds the others. */
const mostAsked = 500;
/** Larger ones are looked at when they are shown. */
const largestAhead = 5 * 1024 * 1024;
/** Files checked between two notes of progress. */
const notedEvery = 100;

/** Looks at the file that is shown at once, and at the others, one after the other, as far as it takes to know which ask. */
export function createFileWatch(rpc: Rpc, handedOver: HandedOver, store: StoreApi<ImportState>) {
  const { getState, setState } = store;
  const looking = new Map<string, Promise<void>>();
  let checked = new Set<File>();
  let asked = 0;
  let round = 0;

  /** Looks at a file unless that is being done or was done already. */
  function look(entry: ChosenFile): Promise<void> {
    const { path } = entry;
    if (isLarge(entry) || companionsAmong(getState().files).has(path)) return Promise.resolve();
    const under = looking.get(path);
    if (under) return under;
    return getState().looks.has(path) ? Promise.resolve() : begin(entry);
  }

  function begin(entry: ChosenFile): Promise<void> {
    const { path } = entry;
    const work = lookNow(entry).finally(() => {
      if (looking.get(path) === work) looking.delete(path);
    });
    looking.set(path, work);
    return work;
  }

  async function lookNow(entry: ChosenFile): Promise<void> {
    const { path } = entry;
    const { decisions, options, files } = getState();
    const decision = decisions.get(path) ?? {};
    const beside = besideOf(entry, files);
    const found = await takeLook(rpc, handedOver, { entry, beside }, decision, options);
    const now = getState();
    if (!now.files.includes(entry)) return;
    const latest = now.decisions.get(path) ?? {};
    if (latest.encoding !== decision.encoding || latest.columns !== decision.columns) return;
    keep(path, found, latest.encoding !== undefined);
  }

  function keep(path: string, found: Look, isChosen: boolean): void {
    const { looks, facts, files, index } = getState();
    const shown = files[index]?.path;
    const kept = withEntry(
      withoutEntries(looks, (key) => key === path),
      path,
      found,
    );
    const oldest = [...kept.keys()].find((key) => key !== shown && key !== path);
    setState({
      looks: kept.size > mostLooks ? withoutEntries(kept, (key) => key === oldest) : kept,
      ...(found.kind === 'ready' && {
        facts: withEntry(facts, path, factsOf(found.preview, path, isChosen)),
      }),
    });
  }

  /** Looks at the file that is shown and the one after it. */
  async function lookAtShown(): Promise<void> {
    const { files, index, seen } = getState();
    const shown = files[index];
    if (!shown) return;
    if (!seen.has(shown.path)) setState({ seen: new Set([...seen, shown.path]) });
    await look(shown);
    const next = getState().files[getState().index + 1];
    if (next && next.file.size <= largestAhead) await look(next);
  }

  async function checkAll(): Promise<void> {
    const own = ++round;
    const { files } = getState();
    let done = getState().checked;
    for (const [number, entry] of files.entries()) {
      if (checked.has(entry.file)) continue;
      await check(entry, number);
      if (own !== round) return;
      checked.add(entry.file);
      done++;
      if (done % notedEvery === 0 || done === files.length) setState({ checked: done });
    }
  }

  async function check(entry: ChosenFile, number: number): Promise<void> {
    const { path, file } = entry;
    if (refusalOf(entry) || file.size > largestAhead || getState().facts.has(path)) return;
    if (number < mostLookedAhead || /\.(csv|tsv)$/i.test(path)) return look(entry);
    if (asked >= mostAsked || /\.(zip|docx|jsonl|ndjson)$/i.test(path)) return;
    if (isPlainlyRead(await beginningOf(file).catch(() => new Uint8Array()))) return;
    asked++;
    await look(entry);
  }

  function refresh(): void {
    void lookAtShown();
    const { files } = getState();
    if (files.length === 0) {
      checked = new Set();
      asked = 0;
    }
    setState({ checked: files.filter(({ file }) => checked.has(file)).length });
    void checkAll();
  }

  return {
    /** The files are others. */
    refresh,
    /** Another file is shown. */
    shown: (): void => void lookAtShown(),
    /** Ends looking ahead until the next refresh. */
    pause(): void {
      round++;
    },
    lookAgain(path: string): void {
      const { looks, files } = getState();
      const before = looks.get(path);
      if (before?.kind === 'ready') {
        setState({ looks: withEntry(looks, path, { ...before, isStale: true }) });
      }
      const entry = files.find((each) => each.path === path);
      if (entry) void begin(entry);
    },
    /** What is read of article records depends on the options. */
    lookAgainAtRecords(): void {
      const { looks } = getState();
      setState({ looks: withoutEntries(looks, (path) => bringsAnnotations(path, looks.get(path))) });
      void lookAtShown();
    },
  };
}
