import type { Delivery, HostInfo } from '../../src-shared/contract/host.ts';

/** What only a host can do: talk to the person through the system. Paths stay on this side of the wire. */
export interface HostActions {
  readonly info: HostInfo;
  /** Asks for an existing project file; null when the person cancelled. */
  chooseProject(): Promise<string | null>;
  /** The path for a new project of this name (asked, or in the projects folder); null when cancelled. Never an existing file. */
  placeForNewProject(name: string): Promise<string | null>;
  /** Hands the person a file: `write` is called with the path to write it to, unless they cancelled. */
  deliver(suggestedName: string, write: (path: string) => Promise<void> | void): Promise<Delivery>;
}
