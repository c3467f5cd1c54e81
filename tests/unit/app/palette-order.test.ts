import { expect, test } from 'vitest';
import { fittingCommands } from '../../../src-renderer/app/palette-order.ts';

const commands = ['الانتقال إلى المكتبة', 'English interface', 'المظهر: فاتح', 'المظهر: داكن', 'فاتح'].map(
  (name) => ({ name }),
);
const fitting = (typed: string) => {
  const { meant, other } = fittingCommands(commands, typed);
  return [meant.map(({ name }) => name), other.map(({ name }) => name)];
};

test('without words every command is offered, in its order', () => {
  expect(fitting(' ')).toEqual([commands.map(({ name }) => name), []]);
});

test('the command called just so comes first, then beginnings of the name, then of its words', () => {
  expect(fitting('فاتح')).toEqual([['فاتح', 'المظهر: فاتح'], []]);
  expect(fitting('الم')).toEqual([['المظهر: فاتح', 'المظهر: داكن', 'الانتقال إلى المكتبة'], []]);
  expect(fitting('المظهر داكن')).toEqual([['المظهر: داكن'], []]);
});

test('spelling is folded, and what stands inside words is not meant', () => {
  expect(fitting('الى المكتبه')).toEqual([['الانتقال إلى المكتبة'], []]);
  expect(fitting('INTER')).toEqual([['English interface'], []]);
  expect(fitting('كتبة')).toEqual([[], ['الانتقال إلى المكتبة']]);
  expect(fitting('خريطة')).toEqual([[], []]);
});
