export { systemEnvironment } from '../jobs/system-environment.ts';
