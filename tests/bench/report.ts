import type { Figures } from './frames.ts';
import type { Work } from './work.ts';

/** Prints figures of ours beside those of the same text plain, and the ratio of the two. */
export function reportFigures(what: string, ours: Figures, floor: Figures): void {
  const row = (name: string, { median, p95, largest }: Figures) =>
    `  ${name.padEnd(12)} median ${ms(median)}  p95 ${ms(p95)}  largest ${ms(largest)}`;
  console.log(
    [
      what,
      row('annotated', ours),
      row('plain text', floor),
      `  ratio        median ${(ours.median / floor.median).toFixed(2)}  p95 ${(ours.p95 / floor.p95).toFixed(2)}`,
    ].join('\n'),
  );
}

/** Prints the main thread's work of ours beside that of the same text plain, for each of `count` frames or presses. */
export function reportWork(what: string, count: number, ours: Work, floor: Work): void {
  const row = (name: string, { script, rendering }: Work) =>
    `  ${name.padEnd(12)} script ${ms(script / count)}  rendering ${ms(rendering / count)}`;
  console.log([what, row('annotated', ours), row('plain text', floor)].join('\n'));
}

const ms = (value: number): string => value.toFixed(1);
