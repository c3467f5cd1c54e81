/** Something that may be taken: an annotation, or a choice in words with a key of its own. */
export interface PickChoice {
  readonly id: string;
  /** The annotation it stands for, which is lit in the text; null for a choice in words. */
  readonly annotationId: string | null;
  readonly name: string;
  /** Physical keys (`KeyboardEvent.code`) that take it at once, and the cap to show. */
  readonly keys?: { readonly codes: readonly string[]; readonly cap: string };
}

/** A question that the next key or click answers. */
export interface Picking {
  /** What is awaited, as a sentence. */
  readonly prompt: string;
  /** In reading order; never empty. */
  readonly choices: readonly PickChoice[];
  /** Index of the choice that Enter would take. */
  readonly lit: number;
  /** Index of the first choice on the page that is shown first. */
  readonly anchor: number;
  onPick(choice: PickChoice): void;
}

/** As many choices as digits take. */
export const pageSize = 9;

/** The question with `lit` in the middle of the first page. */
export function newPicking(question: Omit<Picking, 'lit' | 'anchor'>, lit: number): Picking {
  const last = Math.max(0, question.choices.length - 1);
  const within = Math.max(0, Math.min(lit, last));
  const anchor = Math.max(0, Math.min(within - Math.floor(pageSize / 2), last + 1 - pageSize));
  return { ...question, lit: within, anchor };
}

/** The choices that stand beside the lit one, with the index of the first. Pages stay where they are while one walks within them. */
export function pageOf({ choices, lit, anchor }: Picking): {
  readonly from: number;
  readonly shown: readonly PickChoice[];
} {
  const page = Math.floor((lit - anchor) / pageSize);
  const from = anchor + page * pageSize;
  const shown = choices.slice(Math.max(0, from), from + pageSize);
  return { from: Math.max(0, from), shown };
}

/** The question with another choice lit; after the last comes the first. */
export function walked(picking: Picking, by: number): Picking {
  const { length } = picking.choices;
  return { ...picking, lit: (((picking.lit + by) % length) + length) % length };
}

/** What a key takes: a choice's own key first, then the digit beside a choice; null where it takes nothing. */
export function choiceOfKey(picking: Picking, code: string): PickChoice | null {
  const own = picking.choices.find(({ keys }) => keys?.codes.includes(code));
  if (own) return own;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? null : (pageOf(picking).shown[Number(digit) - 1] ?? null);
}
