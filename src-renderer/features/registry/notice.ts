import { createNotices } from '../../ui/notice.ts';

/** What was done last in the registry, and how to say it. */
export const { useNotice, say } = createNotices();
