import type { ChangeEvent } from '../../src-shared/contract/changes.ts';
import type { ProblemReport } from '../../src-shared/model/problem.ts';
import type {
  AnyJobKinds,
  AnyJobName,
  JobKinds,
  JobName,
  LoneJobKinds,
  LoneJobName,
} from '../services/jobs.ts';

/** What a worker is started with. */
export interface JobStart<Name extends JobName = JobName> extends Cancellable {
  readonly name: Name;
  readonly input: JobKinds[Name]['input'];
  readonly projectPath: string;
}

/** The same for work without a project. */
export interface LoneJobStart<Name extends LoneJobName = LoneJobName> extends Cancellable {
  readonly name: Name;
  readonly input: LoneJobKinds[Name]['input'];
}

interface Cancellable {
  /** One number, not 0 once the job is cancelled: seen at once, also by work that lets no message in. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

/** What a worker says. */
export type FromWorker<Name extends AnyJobName = AnyJobName> =
  /** It has loaded what it needs, and may be ended by force from now on. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: AnyJobKinds[Name]['progress'] }
  /** A commit that the host's listeners want to hear of. */
  | { readonly kind: 'changed'; readonly event: ChangeEvent }
  /** It wants to write, and waits for `go`. */
  | { readonly kind: 'wants-to-write' }
  | { readonly kind: 'has-written' }
  | { readonly kind: 'done'; readonly result: AnyJobKinds[Name]['result'] }
  | { readonly kind: 'refused'; readonly problem: ProblemReport };

/** What a worker hears: it may write, or it should look whether it is cancelled. */
export type ToWorker = 'go' | 'cancel';
