// Nobody sees more steps than this in a bar; each travels to the page.
const mostSteps = 500;

/** Tells at most some hundreds of steps of all that it is told, the last among them. */
export const everyStep =
  (tell: (done: number, total: number) => void): ((done: number, total: number) => void) =>
  (done, total) => {
    if (done % Math.ceil(total / mostSteps) === 0 || done === total) tell(done, total);
  };
