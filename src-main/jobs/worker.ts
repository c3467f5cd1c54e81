import { parentPort, workerData } from 'node:worker_threads';
import { runInWorker } from './run-in-worker.ts';

// The entry of every worker thread: runs the one job it was started with, then ends.
if (parentPort) await runInWorker(parentPort, workerData);
