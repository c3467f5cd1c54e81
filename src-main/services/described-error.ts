/**
 * An unexpected error without its message, which may quote what was being read: its kind, the system's code, and the files and lines of
 * ours it came through, without their folders, nearest first.
 */
export function describedError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(error.code);
  const kind = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const frames = ownFrames(error);
  const cause = error.cause === undefined ? '' : `, caused by ${describedCause(error.cause)}`;
  return `${kind}${code ? ` ${error.code}` : ''}${frames.length > 0 ? ` at ${frames.join(' < ')}` : ''}${cause}`;
}

const mostFrames = 8;

// One step is enough, and a chain may run in a circle.
const describedCause = (cause: unknown): string =>
  cause instanceof Error && /^[A-Za-z]{1,40}$/.test(cause.name) ? cause.name : typeof cause;

function ownFrames({ stack = '', message }: Error): string[] {
  // The message stands first and may itself look like frames.
  const said = stack.indexOf(message);
  const frames = said < 0 ? stack : stack.slice(said + message.length);
  return frames.split('\n').flatMap(ownFrame).slice(0, mostFrames);
}

function ownFrame(line: string): string[] {
  if (!/^\s+at /.test(line) || /[\\/]node_modules[\\/]/.test(line)) return [];
  const found = /[\\/](?:src-main|src-shared|out)[\\/](?:.*[\\/])?([\w.-]+\.[cm]?[jt]s):(\d+):\d+\)?$/.exec(
    line,
  );
  return found ? [`${found[1]}:${found[2]}`] : [];
}
