import { createNotices } from '../../../ui/notice.ts';

/** What was done last in the library, and how to say it. */
export const { useNotice, say } = createNotices();
