// The worker where isnad runs as TypeScript: a thread does not inherit the loader of the one that starts it. What is
// no TypeScript is loaded before, past its hooks.
import '@mozilla/readability';
import 'iconv-lite';
import 'linkedom';
import { register } from 'tsx/esm/api';

register();
await import('./reading-worker.ts');
