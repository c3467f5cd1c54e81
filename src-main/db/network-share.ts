import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import { basename, dirname, win32 } from 'node:path';
import { Problem } from '../../src-shared/model/problem.ts';

/** What this machine says of its file systems. */
export interface FileSystems {
  readonly platform: NodeJS.Platform;
  /** Number of the file system's kind, as `statfs(2)` has it. */
  kindOf(path: string): number;
  /** Where a path leads; on Windows a drive that stands for a share becomes the share. */
  realPath(path: string): string;
  /** What is mounted, as Linux tells in /proc/self/mountinfo. */
  mounts(): string;
}

const systemFileSystems: FileSystems = {
  platform: process.platform,
  kindOf: (path) => statfsSync(path).type,
  realPath: (path) => realpathSync.native(path),
  mounts: () => readFileSync('/proc/self/mountinfo', 'utf8'),
};

/**
 * Throws `project-on-share` where the file lies on another machine: SQLite's log needs memory that all who write share, which two machines never do
 * (https://www.sqlite.org/wal.html, «Disadvantages»), and its locks hold there only as well as the share keeps them.
 */
export function requireLocal(path: string, systems: FileSystems = systemFileSystems): void {
  if (isOnShare(path, systems)) throw new Problem('project-on-share', { file: basename(path) });
}

function isOnShare(path: string, systems: FileSystems): boolean {
  try {
    // A file that is yet to be made will be where its folder is.
    const place = existsSync(path) ? path : dirname(path);
    if (systems.platform === 'win32') return isShareOfWindows(systems.realPath(place));
    if (systems.platform !== 'linux') return false;
    // Some architectures give the number with its sign.
    const kind = systems.kindOf(place) >>> 0;
    if (kind !== anyUserspace) return shareKinds.has(kind);
    return userspaceShares.test(mountedAs(systems.realPath(place), systems.mounts()));
  } catch {
    // What cannot be asked is taken for a disk of this machine.
    return false;
  }
}

// Linux, include/uapi/linux/magic.h, and for SMB and Ceph the file systems' own headers.
const shareKinds: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB 2 and 3
  0xff534d42, // CIFS
  0x564c, // NCP
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x73757245, // Coda
  0x00c36400, // Ceph
]);

/** FUSE: a stick with NTFS is one, and so is a machine at the other end of the world. */
const anyUserspace = 0x65735546;
const userspaceShares =
  /^fuse\.(?:sshfs|rclone|davfs|gvfsd-fuse|glusterfs|ceph|s3fs|smbnetfs|curlftpfs|onedriver)/;

// \\?\C:\ and \\.\ are this machine's, \\?\UNC\server\share is not.
const isShareOfWindows = (path: string): boolean =>
  /^\\\\(?:[?.]\\UNC\\|[^?.\\])/i.test(win32.parse(path).root);

// Fields by proc_pid_mountinfo(5): the mount point is the fifth, the kind stands behind the dash; spaces are written \040.
function mountedAs(path: string, mounts: string): string {
  let longest = '';
  let kind = '';
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const place = (before.split(' ')[4] ?? '').replace(/\\(\d{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const holds = place === '/' || path === place || path.startsWith(`${place}/`);
    if (!holds || place.length < longest.length) continue;
    longest = place;
    kind = after.split(' ')[0] ?? '';
  }
  return kind;
}
