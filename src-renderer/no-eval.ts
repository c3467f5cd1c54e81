import { config } from 'zod';

// Zod would try whether it may compile its checks at run time; the content security policy says no and reports each try. Imported
// before any schema is made.
config({ jitless: true });
