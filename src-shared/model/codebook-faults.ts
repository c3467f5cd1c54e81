import { type AttributeDefinition, type Codebook, findLabel, labelInForce } from './codebook.ts';
import type { ProblemReport } from './problem.ts';

/** Caps that can assign a label: the row of digits and the two keys after it. Letters are the commands' own. */
export const labelKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='] as const;

/** The cap of a physical key (`KeyboardEvent.code`) that can assign a label; null for any other key. */
export function labelKeyOf(code: string): string | null {
  const cap = { Minus: '-', Equal: '=' }[code] ?? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return cap ?? null;
}

/**
 * What keeps a codebook from being used, the first first: ids that are there twice, keys that clash or are no label keys, pointers to
 * labels there are none of, names that are missing. `place` is where, in the manner of JSON paths.
 */
export function codebookFaults(codebook: Codebook): ProblemReport[] {
  return [...labelFaults(codebook), ...attributeFaults(codebook), ...topicFaults(codebook)];
}

function* labelFaults(codebook: Codebook): Generator<ProblemReport, void, void> {
  const ids = new Set<string>();
  const holders = new Map<string, string>();
  for (const [index, label] of codebook.labels.entries()) {
    const place = `labels[${index}]`;
    const name = label.name.ar || label.id;
    const key = `${label.layer} ${label.id}`;
    if (ids.has(key)) yield fault('codebook-id-twice', place, { value: label.id });
    ids.add(key);
    yield* nameFaults(label, place);
    for (const inner of label.mayContain ?? []) {
      if (findLabel(codebook, 'entity', inner)) continue;
      yield fault('codebook-inner-missing', `${place}.mayContain`, { value: inner, label: name });
    }
    const into = label.mergedInto;
    if (into !== undefined && !isMergeable(codebook, label)) {
      yield fault('codebook-merge', place, { value: label.id, other: into });
    }
    if (label.key === null || label.retired) continue;
    if (!isLabelKey(label.key)) yield fault('codebook-key', place, { value: label.key, label: name });
    const slot = `${label.layer} ${label.key}`;
    const holder = holders.get(slot);
    if (holder !== undefined) {
      yield fault('codebook-key-clash', place, { value: label.key, label: name, other: holder });
    }
    holders.set(slot, name);
  }
}

function isMergeable(codebook: Codebook, label: Codebook['labels'][number]): boolean {
  const end = labelInForce(codebook, label);
  return label.retired && end !== label && end.mergedInto === undefined;
}

function* attributeFaults(codebook: Codebook): Generator<ProblemReport, void, void> {
  for (const [index, attribute] of codebook.attributes.entries()) {
    const place = `attributes[${index}]`;
    const twice = codebook.attributes.slice(0, index).some((other) => areAlike(other, attribute));
    if (twice) yield fault('codebook-id-twice', place, { value: attribute.id });
    yield* nameFaults(attribute, place);
    for (const label of attribute.labels ?? []) {
      if (findLabel(codebook, attribute.layer, label)) continue;
      yield fault('codebook-label-missing', place, { value: label, attribute: attribute.id });
    }
    yield* choiceFaults(attribute.values, `${place}.values`);
  }
}

function* topicFaults({ topics }: Codebook): Generator<ProblemReport, void, void> {
  yield* choiceFaults(topics, 'topics');
}

function* choiceFaults(choices: Codebook['topics'], where: string): Generator<ProblemReport, void, void> {
  const ids = new Set<string>();
  for (const [index, choice] of choices.entries()) {
    const place = `${where}[${index}]`;
    if (ids.has(choice.id)) yield fault('codebook-id-twice', place, { value: choice.id });
    ids.add(choice.id);
    yield* nameFaults(choice, place);
  }
}

function* nameFaults(
  { id, name }: Pick<AttributeDefinition, 'id' | 'name'>,
  place: string,
): Generator<ProblemReport, void, void> {
  if (name.ar.trim() === '' || name.en.trim() === '') {
    yield fault('codebook-name-missing', `${place}.name`, { value: id });
  }
}

/** Two definitions of one id are of different labels (a subtype of organisations, another of places), or one is in the way. */
function areAlike(one: AttributeDefinition, other: AttributeDefinition): boolean {
  if (one.layer !== other.layer || one.id !== other.id) return false;
  if (one.labels === null || other.labels === null) return true;
  return one.labels.some((label) => other.labels?.includes(label));
}

const isLabelKey = (key: string): boolean => labelKeys.some((cap) => cap === key);

const fault = (
  code: ProblemReport['code'],
  place: string,
  params: ProblemReport['params'],
): ProblemReport => ({
  code,
  params: { place, ...params },
});
