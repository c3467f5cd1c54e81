import type { MessageId } from '../../../src-shared/i18n/catalog.ts';

/** Where keys work. Those of the first work everywhere. */
export const keyPlaces = [
  'app',
  'library',
  'near',
  'import',
  'annotate',
  'review',
  'search',
  'registry',
  'codebook',
] as const;
export type KeyPlace = (typeof keyPlaces)[number];

/** A key of the program, whether its screen is shown or not. A fixed one belongs to a list or a text that acts on it itself. */
export interface ListedKey {
  readonly id: string;
  readonly place: KeyPlace;
  readonly keys: string;
  readonly label: MessageId;
  readonly isFixed: boolean;
}

type Row = readonly [id: string, keys: string, label: MessageId];

const changeable: readonly Row[] = [
  ['app.palette', '$mod+KeyK', 'app.command'],
  ['app.keys', 'Shift+Slash', 'app.keys'],
  ['library.search', 'Slash', 'library.search'],
  ['library.import', 'KeyI', 'import.title'],
  ['library.export', 'KeyE', 'export.title'],
  ['library.undo', '$mod+KeyZ', 'history.undo'],
  ['library.redo', '$mod+Shift+KeyZ', 'history.redo'],
  ['library.open', 'Enter', 'library.open'],
  ['library.select', 'Space', 'select.row'],
  ['library.select-all', '$mod+KeyA', 'select.all'],
  ['library.select-none', 'Escape', 'select.none'],
  ['library.edit', 'F2', 'work.edit'],
  ['library.remove', 'Delete', 'remove.title'],
  ['near.open', 'KeyD', 'near.title'],
  ['near.next', 'KeyJ', 'near.next'],
  ['near.previous', 'KeyK', 'near.previous'],
  ['near.keep-first', 'Digit1', 'near.keep-first'],
  ['near.keep-second', 'Digit2', 'near.keep-second'],
  ['near.different', 'Digit3', 'near.different'],
  ['near.group', 'KeyG', 'near.group-all.key'],
  ['near.reopen', 'KeyR', 'near.reopen'],
  ['near.back', 'Escape', 'near.back'],
  ['import.close', 'Escape', 'import.close'],
  ['import.previous', 'BracketLeft', 'import.previous.key'],
  ['import.next', 'BracketRight', 'import.next.key'],
  ['import.review', 'Backslash', 'import.review.key'],
  ['annotate.claim', 'KeyC', 'claim.make'],
  ['annotate.cue', 'KeyQ', 'claim.set-cue'],
  ['annotate.cue.add', 'Shift+KeyQ', 'claim.add-cue'],
  ['annotate.stance', 'KeyT', 'stance.make'],
  ['annotate.link', 'KeyL', 'link.make'],
  ['annotate.link.parent', 'Shift+KeyL', 'link.parent'],
  ['annotate.fragment.add', 'KeyF', 'fragment.add'],
  ['annotate.fragment.remove', 'Shift+KeyF', 'fragment.remove'],
  ['annotate.fragment.split', 'KeyS', 'fragment.split'],
  ['annotate.fragment.merge', 'KeyM', 'fragment.merge'],
  ['annotate.accept', 'Enter', 'annotate.key.accept'],
  ['annotate.snap', 'KeyX', 'annotate.key.snap'],
  ['annotate.alike', 'Shift+KeyA', 'annotate.key.alike'],
  ['annotate.edit', 'KeyE', 'annotate.key.edit'],
  ['annotate.fold', 'KeyO', 'margin.fold-card'],
  ['annotate.fold.all', 'Shift+KeyO', 'margin.fold-all'],
  ['annotate.remove', 'Delete', 'annotate.key.remove'],
  ['annotate.leave', 'Escape', 'annotate.key.leave'],
  ['annotate.annotation.next', 'Tab', 'annotate.key.annotation.next'],
  ['annotate.annotation.previous', 'Shift+Tab', 'annotate.key.annotation.previous'],
  ['annotate.end.left', 'Alt+ArrowLeft', 'annotate.key.end'],
  ['annotate.end.right', 'Alt+ArrowRight', 'annotate.key.end'],
  ['annotate.start.left', 'Alt+Shift+ArrowLeft', 'annotate.key.start'],
  ['annotate.start.right', 'Alt+Shift+ArrowRight', 'annotate.key.start'],
  ['annotate.sentence.next', '$mod+ArrowDown', 'annotate.key.sentence.next'],
  ['annotate.sentence.next.extend', '$mod+Shift+ArrowDown', 'annotate.key.sentence.next'],
  ['annotate.sentence.previous', '$mod+ArrowUp', 'annotate.key.sentence.previous'],
  ['annotate.sentence.previous.extend', '$mod+Shift+ArrowUp', 'annotate.key.sentence.previous'],
  ['annotate.paragraph.next', 'Alt+ArrowDown', 'annotate.key.paragraph.next'],
  ['annotate.paragraph.next.extend', 'Alt+Shift+ArrowDown', 'annotate.key.paragraph.next'],
  ['annotate.paragraph.previous', 'Alt+ArrowUp', 'annotate.key.paragraph.previous'],
  ['annotate.paragraph.previous.extend', 'Alt+Shift+ArrowUp', 'annotate.key.paragraph.previous'],
  ['annotate.registry.accept', 'KeyI', 'registry.key.accept'],
  ['annotate.registry.field', 'Shift+KeyI', 'registry.key.field'],
  ['annotate.registry.all', 'Alt+KeyI', 'registry.key.all'],
  ['annotate.regions.menu', 'KeyR', 'regions.key.menu'],
  ['annotate.regions.confirm-all', 'Shift+KeyR', 'regions.key.confirm-all'],
  ['annotate.regions.bring-back', 'KeyB', 'regions.key.bring-back'],
  ['annotate.regions.confirm', 'KeyK', 'regions.key.confirm'],
  ['annotate.guide', 'KeyH', 'codebook.guide.open'],
  ['annotate.suggestion.show', 'KeyV', 'suggestions.key.show'],
  ['annotate.suggestion.panel', 'Shift+KeyV', 'suggestions.key.panel'],
  ['annotate.suggestion.next', 'KeyJ', 'suggestions.key.next'],
  ['annotate.suggestion.previous', 'Shift+KeyJ', 'suggestions.key.previous'],
  ['annotate.suggestion.accept', 'Enter', 'suggestions.key.accept'],
  ['annotate.suggestion.alike', 'Shift+Enter', 'suggestions.key.alike'],
  ['annotate.suggestion.reject', 'Delete', 'suggestions.key.reject'],
  ['annotate.suggestion.reject.back', 'Backspace', 'suggestions.key.reject'],
  ['annotate.suggestion.leave', 'Escape', 'suggestions.key.leave'],
  ['annotate.remark', 'KeyW', 'remark.write'],
  ['annotate.remarks', 'Shift+KeyW', 'remark.open'],
  ['annotate.history', 'Shift+KeyH', 'remark.history.open'],
  ['annotate.previous', 'KeyP', 'annotate.previous'],
  ['annotate.next', 'KeyN', 'annotate.next'],
  ['annotate.finish', '$mod+Enter', 'annotate.finish'],
  ['annotate.search', 'Slash', 'annotate.queue.search'],
  ['annotate.undo', '$mod+KeyZ', 'annotate.undo'],
  ['annotate.redo', '$mod+Shift+KeyZ', 'annotate.redo'],
  ['annotate.redo-y', '$mod+KeyY', 'annotate.redo'],
  ['annotate.feedback', 'Shift+KeyD', 'feedback.open'],
  ['review.next', 'KeyJ', 'disagreements.next'],
  ['review.previous', 'KeyK', 'disagreements.previous'],
  ['review.open', 'KeyO', 'disagreements.open'],
  ['review.scope', 'KeyA', 'disagreements.scope'],
  ['review.blind', 'KeyB', 'disagreements.blind'],
  ['review.both', 'Digit3', 'adjudicate.both'],
  ['review.edit', 'KeyE', 'adjudicate.edit'],
  ['review.defer', 'KeyS', 'adjudicate.defer'],
  ['review.reject', 'KeyX', 'adjudicate.reject'],
  ['review.reject.r', 'KeyR', 'adjudicate.reject'],
  ['review.unclear', 'KeyG', 'adjudicate.unclear'],
  ['review.merge', 'KeyM', 'adjudicate.merge'],
  ['review.close', '$mod+Enter', 'adjudicate.close'],
  ['review.end.left', 'Alt+ArrowLeft', 'annotate.key.end'],
  ['review.end.right', 'Alt+ArrowRight', 'annotate.key.end'],
  ['review.start.left', 'Alt+Shift+ArrowLeft', 'annotate.key.start'],
  ['review.start.right', 'Alt+Shift+ArrowRight', 'annotate.key.start'],
  ['review.words', 'Alt+KeyW', 'adding.unit.open'],
  ['review.opinion', 'KeyD', 'opinion.name'],
  ['review.add', 'KeyN', 'adding.open'],
  ['review.add.claim', 'KeyC', 'adding.layer.claim'],
  ['review.add.stance', 'KeyT', 'adding.layer.stance'],
  ['review.add.cue', 'KeyQ', 'adding.words.cue'],
  ['review.add.fragment', 'KeyF', 'adding.fragment'],
  ['review.add.snap', 'KeyX', 'annotate.key.snap'],
  ['review.add.form', 'Enter', 'adding.key.form'],
  ['review.add.save', '$mod+Enter', 'adding.do'],
  ['review.add.leave', 'Escape', 'adding.leave'],
  ['review.undo', 'KeyU', 'disagreements.undo'],
  ['review.undo.z', '$mod+KeyZ', 'disagreements.undo'],
  ['search.field', 'Slash', 'search.field'],
  ['search.down', 'ArrowDown', 'search.key.down'],
  ['search.view', 'KeyV', 'search.view.switch'],
  ['search.undo', '$mod+KeyZ', 'search.undo'],
  ['search.redo', '$mod+Shift+KeyZ', 'search.redo'],
  ['registry.search', 'Slash', 'registry.key.search'],
  ['registry.new', 'KeyN', 'registry.key.new'],
  ['registry.undo', '$mod+KeyZ', 'history.undo'],
  ['registry.redo', '$mod+Shift+KeyZ', 'history.redo'],
  ['codebook.new', 'KeyN', 'codebook.label.new'],
  ['codebook.up', 'Alt+ArrowUp', 'codebook.label.up'],
  ['codebook.down', 'Alt+ArrowDown', 'codebook.label.down'],
  ['codebook.key', 'KeyH', 'codebook.key.change'],
  ['codebook.publish', '$mod+Enter', 'codebook.publish'],
  ['codebook.versions', 'KeyV', 'codebook.versions'],
  ['codebook.undo', '$mod+KeyZ', 'codebook.undo'],
  ['codebook.redo', '$mod+Shift+KeyZ', 'codebook.redo'],
];

const fixed: readonly Row[] = [
  ['library.ArrowUp', 'ArrowUp', 'library.move'],
  ['library.ArrowDown', 'ArrowDown', 'library.move'],
  ['library.Shift+ArrowUp', 'Shift+ArrowUp', 'select.stretch'],
  ['library.Shift+ArrowDown', 'Shift+ArrowDown', 'select.stretch'],
  ...caretRows('pick.keys', ['ArrowDown', 'Tab', 'PageDown', 'Enter', 'Escape']),
  ...caretRows('caret.letter', ['ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowRight']),
  ...caretRows('caret.word', ['$mod+ArrowLeft', '$mod+ArrowRight']),
  ...caretRows('caret.line', ['ArrowUp', 'ArrowDown', 'Shift+ArrowUp', 'Shift+ArrowDown']),
  ...caretRows('caret.text', ['Home', 'End', '$mod+Home', '$mod+End']),
  ['search.up', 'ArrowUp', 'search.key.move'],
  ['search.down.row', 'ArrowDown', 'search.key.move'],
  ['search.open', 'Enter', 'search.key.open'],
  ['search.select', 'Space', 'search.key.select'],
  ['search.stretch.up', 'Shift+ArrowUp', 'search.key.stretch'],
  ['search.stretch.down', 'Shift+ArrowDown', 'search.key.stretch'],
  ['search.all', '$mod+KeyA', 'search.key.all'],
  ['search.none', 'Escape', 'search.key.none'],
  ['search.article', 'KeyF', 'search.key.article'],
];

/** Every key of the program, by place. */
export const keyList: readonly ListedKey[] = [
  ...changeable.map((row) => listed(row, false)),
  ...fixed.map((row) => listed(row, true)),
];

/** The place that an id names at its beginning. */
export function placeOf(id: string): KeyPlace {
  return keyPlaces.find((place) => id.startsWith(`${place}.`)) ?? 'app';
}

function caretRows(label: MessageId, keys: readonly string[]): Row[] {
  return keys.map((name) => [`annotate.${label} ${name}`, name, label]);
}

function listed([id, keys, label]: Row, isFixed: boolean): ListedKey {
  return { id, place: placeOf(id), keys, label, isFixed };
}
