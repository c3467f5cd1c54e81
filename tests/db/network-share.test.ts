import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystems, requireLocal } from '../../src-main/db/network-share.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { filesIn, makeProjectFile, temporaryFolder } from '../helpers/projects.ts';

const linux = (kind: number, mounts = ''): FileSystems => ({
  platform: 'linux',
  kindOf: () => kind,
  realPath: (path) => path,
  mounts: () => mounts,
});
const windows = (real: string): FileSystems => ({ ...linux(0), platform: 'win32', realPath: () => real });
const refuses = (path: string, systems: FileSystems): boolean => {
  try {
    requireLocal(path, systems);
    return false;
  } catch (error) {
    expect(error).toEqual(new Problem('project-on-share', { file: basename(path) }));
    return true;
  }
};

// As the kernel writes it: https://docs.kernel.org/filesystems/proc.html, 3.5.
const mounts = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '40 22 0:50 / /home/salma/far rw,nosuid shared:9 - fuse.sshfs salma@far:/ rw,user_id=1000',
  '41 22 8:17 / /media/my\\040stick rw shared:10 - fuseblk /dev/sdb1 rw',
  '42 40 8:33 / /home/salma/far/near rw shared:11 - fuse.encfs encfs rw',
].join('\n');

describe('a project on another machine', () => {
  // Numbers from the manual page statfs(2).
  it.each([
    ['NFS', 0x6969, true],
    ['SMB', 0x517b, true],
    ['CIFS', 0xff534d42, true],
    ['CIFS, with its sign', 0xff534d42 | 0, true],
    ['SMB 2', 0xfe534d42, true],
    ['ext4', 0xef53, false],
    ['btrfs', 0x9123683e, false],
    ['tmpfs', 0x01021994, false],
    ['overlayfs', 0x794c7630, false],
  ])('is known on Linux by the kind of its file system: %s', (_name, kind, isRefused) => {
    expect(refuses('/somewhere/a.hashiya', linux(kind))).toBe(isRefused);
  });

  it.each([
    ['/home/salma/far/work/a.hashiya', true],
    ['/home/salma/farther/a.hashiya', false],
    ['/home/salma/far/near/a.hashiya', false],
    ['/media/my stick/a.hashiya', false],
  ])('is told from a stick where both come by FUSE: %s', (path, isRefused) => {
    expect(refuses(path, linux(0x65735546, mounts))).toBe(isRefused);
  });

  // Names by https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
  it.each([
    ['\\\\server\\share\\a.hashiya', true],
    ['\\\\?\\UNC\\server\\share\\a.hashiya', true],
    ['\\\\?\\C:\\Users\\a.hashiya', false],
    ['C:\\Users\\a.hashiya', false],
  ])(
    'is known on Windows by where its name leads, also behind the letter of a drive: %s',
    (real, isRefused) => {
      expect(refuses('a.hashiya', windows(real))).toBe(isRefused);
    },
  );

  it('is left as it is, with nothing beside it; what cannot be asked is taken for this machine’s', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'));
    const before = filesIn(folder);
    expect(() => openDatabase(path, { fileSystems: linux(0x6969) })).toThrow(/project-on-share/);
    expect(filesIn(folder)).toEqual(before);
    const silent: FileSystems = {
      ...linux(0),
      kindOf() {
        throw new Error('ENOSYS');
      },
    };
    openDatabase(path, { fileSystems: silent }).dispose();
  });
});
