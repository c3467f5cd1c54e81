import type { KeyPlace, ListedKey } from './key-list.ts';

/** The keys a person chose, by id; what is not named keeps its usual ones. */
export type Chosen = Readonly<Record<string, string>>;

/** A label of the codebook and the physical keys that assign it. */
export interface LabelKey {
  readonly name: string;
  readonly codes: readonly string[];
}

/** What is to be said of a key that was pressed for something. */
export type Judgement =
  | { readonly kind: 'free' }
  /** The browser or the system acts on it. */
  | { readonly kind: 'kept' }
  /** What works inside text fields must leave them their letters. */
  | { readonly kind: 'typed' }
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'fixed'; readonly holder: ListedKey }
  /** `canSwap` where the holder can have the other's key instead. */
  | { readonly kind: 'clash'; readonly holder: ListedKey; readonly canSwap: boolean };

interface Press {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What is bound, in the notation of key bindings; null for what has no code and for combinations that the system or AltGr takes. */
export function keysOfPress(press: Press, isMac: boolean): string | null {
  const [main, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (press.code === '' || other || (main && press.altKey)) return null;
  const modifiers = [main ? '$mod' : '', press.altKey ? 'Alt' : '', press.shiftKey ? 'Shift' : ''];
  return [...modifiers.filter((name) => name !== ''), press.code].join('+');
}

/** The keys in force. */
export const keysInForce = ({ id, keys }: Pick<ListedKey, 'id' | 'keys'>, chosen: Chosen): string =>
  chosen[id] ?? keys;

// What pages cannot have, or whose usual meaning nobody would miss gladly: tabs, windows, clipboard, reloading, zoom, tools.
const keptKeys = new Set(
  [
    ['$mod+', 'KeyC KeyV KeyX KeyW KeyT KeyN KeyQ KeyR Tab Minus Equal Digit0'],
    ['$mod+Shift+', 'KeyW KeyT KeyN KeyR KeyI KeyJ KeyC Tab'],
    ['Alt+', 'F4 Tab Space'],
    ['', 'F5 F11 F12 PrintScreen ContextMenu'],
  ].flatMap(([modifiers = '', codes = '']) => codes.split(' ').map((code) => `${modifiers}${code}`)),
);

const whileTyping = new Set(['app.palette', 'codebook.publish']);
const typesNothing = /^(\$mod\+|Alt\+|(Shift\+)?F\d)/;

interface Ground {
  readonly list: readonly ListedKey[];
  readonly chosen: Chosen;
  readonly labels: readonly LabelKey[];
}

/** Whether `wanted` can be the key of `key`, or what is in its way. Its usual keys always can, unless another has them now. */
export function judge(wanted: string, key: ListedKey, ground: Ground): Judgement {
  const obstacle = obstacleTo(wanted, key, ground);
  if (obstacle) return obstacle;
  const [holder, ...more] = holdersOf(wanted, key, ground);
  if (!holder) return { kind: 'free' };
  const chosen = withKeys(ground.chosen, key, wanted);
  const given = keysInForce(key, ground.chosen);
  const after = { ...ground, chosen };
  const canSwap =
    more.length === 0 && !obstacleTo(given, holder, after) && holdersOf(given, holder, after).length === 0;
  return { kind: 'clash', holder, canSwap };
}

function obstacleTo(wanted: string, key: ListedKey, ground: Ground): Judgement | null {
  if (wanted !== key.keys && keptKeys.has(wanted)) return { kind: 'kept' };
  if (whileTyping.has(key.id) && !typesNothing.test(wanted)) return { kind: 'typed' };
  const label = ground.labels.find(({ codes }) => codes.includes(wanted));
  if (label && areTogether(key.place, 'annotate')) return { kind: 'label', name: label.name };
  const holder = holdersOf(wanted, key, ground).find(({ isFixed }) => isFixed);
  return holder ? { kind: 'fixed', holder } : null;
}

/** What has these keys where they would be this one's, too. What shares its usual keys from the beginning knows how. */
const holdersOf = (wanted: string, key: ListedKey, { list, chosen }: Ground): ListedKey[] =>
  list.filter(
    (other) =>
      other.id !== key.id &&
      areTogether(other.place, key.place) &&
      keysInForce(other, chosen) === wanted &&
      !(wanted === key.keys && other.keys === wanted),
  );

/** The choice with these keys for one; its usual ones are not remembered as a choice. */
export function withKeys(chosen: Chosen, { id, keys }: ListedKey, wanted: string): Chosen {
  const { [id]: _, ...others } = chosen;
  return wanted === keys ? others : { ...others, [id]: wanted };
}

/** The choice where the two have one another's keys. */
export const swapped = (chosen: Chosen, one: ListedKey, other: ListedKey): Chosen =>
  withKeys(withKeys(chosen, one, keysInForce(other, chosen)), other, keysInForce(one, chosen));

const format = 'hashiya-keys/1';

/** The choice as a file. */
export const keyMapText = (chosen: Chosen): string =>
  `${JSON.stringify({ format, keys: chosen }, null, 2)}\n`;

/** What such a file chooses, and how much of it cannot be; null where it is none. */
export function readKeyMap(
  text: string,
  list: readonly ListedKey[],
  labels: readonly LabelKey[],
): { readonly chosen: Chosen; readonly left: number } | null {
  const entries = entriesOf(text);
  if (!entries) return null;
  const all: Chosen = Object.fromEntries(entries);
  const good = entries.filter(([id, wanted]) => {
    const key = list.find((candidate) => candidate.id === id && !candidate.isFixed);
    return key && notation.test(wanted) && judge(wanted, key, { list, chosen: all, labels }).kind === 'free';
  });
  return { chosen: Object.fromEntries(good), left: entries.length - good.length };
}

const notation = /^(\$mod\+)?(Alt\+)?(Shift\+)?[A-Z][A-Za-z0-9]*$/;

function entriesOf(text: string): [string, string][] | null {
  try {
    const file: unknown = JSON.parse(text);
    if (!isRecord(file) || file.format !== format || !isRecord(file.keys)) return null;
    return Object.entries(file.keys).flatMap(([id, keys]) => (typeof keys === 'string' ? [[id, keys]] : []));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** True where both can be meant at once. The library stands beside its import and its near-duplicates. */
function areTogether(one: KeyPlace, other: KeyPlace): boolean {
  return one === 'app' || other === 'app' || screenOf(one) === screenOf(other);
}

const screenOf = (place: KeyPlace): KeyPlace => (place === 'near' || place === 'import' ? 'library' : place);
