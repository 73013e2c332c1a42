// What `npm ci` ends with: builds isnad. Where the compiler is left out (`npm ci --omit=dev`) there is nothing to build
// with, and `dist` has to be there already.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
if (existsSync(join(root, 'node_modules', 'typescript'))) {
  process.exitCode =
    spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit', shell: true }).status ?? 1;
} else if (!existsSync(join(root, 'dist', 'main.js'))) {
  console.error('isnad is not built: the compiler is a development package, and those were left out');
}
