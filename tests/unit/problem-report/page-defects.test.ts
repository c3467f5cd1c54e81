import { expect, it } from 'vitest';
import { createDefectTeller } from '../../../src-renderer/app/page-defects.ts';
import { type PageDefect, pageDefectSchema } from '../../../src-shared/contract/problem-report.ts';

const origin = 'http://127.0.0.1:4000';
const secret = 'قال الوزير';

function told(...errors: unknown[]): PageDefect[] {
  const defects: PageDefect[] = [];
  const note = createDefectTeller(async (defect) => defects.push(defect), origin);
  for (const error of errors) note('promise', error);
  return defects;
}

function errorWith(stack: (message: string) => string, message: string, name = 'TypeError'): Error {
  const error = new TypeError(message);
  error.name = name;
  error.stack = stack(message);
  return error;
}

it('a defect is told by its kind and the places of our own scripts, whatever its message, its name or other scripts hold', () => {
  // Stacks as Chromium writes them.
  const message = `${secret}\n    at forged (${origin}/secret.js:1:2)\n    at ${origin}/forged.js:3:4`;
  const error = errorWith(
    (said) =>
      [
        `TypeError: ${said}`,
        `    at Reader.draw${secret} (${origin}/assets/index-Ab_1.js:10:2345)`,
        `    at async ${origin}/assets/vendor.js?v=سر:7:8`,
        '    at other (https://elsewhere.example/secret.js:1:1)',
        `    at named (${origin}/assets/${secret}.js:5:6)`,
        '    at <anonymous>',
      ].join('\n'),
    message,
    `Salma ${secret}`,
  );
  const [defect] = told(error);
  expect(defect).toEqual({
    of: 'promise',
    kind: 'Error',
    places: [
      { script: 'index-Ab_1.js', line: 10, column: 2345 },
      { script: 'vendor.js', line: 7, column: 8 },
    ],
  });
  expect(pageDefectSchema.parse(defect)).toEqual(defect);
  expect(told(secret, new DOMException(secret, 'Salma'), JSON.stringify(secret))).toEqual([
    { of: 'promise', kind: 'thrown value', places: [] },
    { of: 'promise', kind: 'DOMException', places: [] },
  ]);
});

it('each is told once, and one page tells of so many only', () => {
  const at = (line: number): Error => errorWith((said) => `${said}\n at ${origin}/a.js:${line}:1`, 'x');
  expect(told(...Array.from({ length: 5 }, () => at(1)))).toHaveLength(1);
  expect(told(...Array.from({ length: 500 }, (_, line) => at(line)))).toHaveLength(20);
});
