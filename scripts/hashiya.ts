import { run } from '../src-main/hosts/cli/run.ts';
import { buildWhenStale } from './build-when-stale.ts';

// In a checkout the page may be older than the sources.
await run(process.argv.slice(2), { beforeServing: buildWhenStale });
