import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../src/root.ts';
import { installed } from './packages.ts';

/**
 * What `npm ci` installs, by packages and megabytes: of revisions, and of the files as they are. The scripts of packages
 * are not run, so that the figures are those of what is fetched, before native modules are compiled.
 */
const { positionals } = parseArgs({ allowPositionals: true });

/** What decides what is installed. */
const FILES = ['package.json', 'package-lock.json', '.npmrc', 'absent'];

function row(name: string, put: (folder: string) => void): void {
  const cells = [[], ['--omit=dev']].map((omit) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-supply-'));
    put(folder);
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...omit], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const { packages, bytes } = installed(join(folder, 'node_modules'));
    rmSync(folder, { recursive: true });
    return `${packages} packages, ${(bytes / 1e6).toFixed(0)} MB`;
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

console.log('| | npm ci | npm ci --omit=dev |\n|---|---|---|');
for (const revision of positionals) {
  row(revision, (folder) => {
    const there = execFileSync('git', ['ls-tree', '--name-only', revision, ...FILES], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const archive = execFileSync('git', ['archive', revision, ...there.trim().split('\n')], { cwd: ROOT });
    execFileSync('tar', ['x'], { cwd: folder, input: archive });
  });
}
row('these files', (folder) => {
  for (const file of FILES.filter((name) => name !== '.npmrc')) {
    cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  }
});
