// `npm run slim`: takes out of node_modules what only other systems use, what was for compiling native modules, and what
// no program loads, and says what went. `npm ci` brings all of it back. Plain JavaScript, since it runs where the
// development packages are not.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const packages = join(import.meta.dirname, '..', 'node_modules');

/** onnxruntime-node's libraries for other systems and processors: bin/napi-v6/SYSTEM/PROCESSOR. */
function foreign() {
  const folder = join(packages, 'onnxruntime-node', 'bin');
  const platforms = below(below([folder]));
  return below(platforms).filter((path) => !path.endsWith(join(process.platform, process.arch)));
}

/** What is left of compiling: SQLite's sources, and objects. */
function compiled() {
  const left = ['better-sqlite3/deps', 'better-sqlite3/build/deps', 'better-sqlite3/build/Release/sqlite3.a'];
  for (const name of ['better-sqlite3', 'hnswlib-node']) {
    left.push(`${name}/build/Release/obj`, `${name}/build/Release/obj.target`);
  }
  return left.map((path) => join(packages, path)).filter((path) => existsSync(path));
}

/** transformers.js for browsers, for `require`, and as sources: a program that imports it loads one file. */
function otherBuilds() {
  const folder = join(packages, '@xenova', 'transformers');
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const loaded = basename(exports.node.import.default);
  return below([join(folder, 'dist')]).filter((path) => basename(path) !== loaded);
}

/** What nothing loads: declarations and sources in TypeScript, maps of sources, and the packages' own tests. */
function unloaded(folder = packages) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return /\.(?:[cm]?ts|map)$/u.test(entry.name) ? [path] : [];
    const isTests = entry.name === 'test' && existsSync(join(folder, 'package.json'));
    return isTests ? [path] : unloaded(path);
  });
}

function below(folders) {
  return folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

function bytes(path) {
  const stat = statSync(path);
  return stat.isDirectory() ? below([path]).reduce((sum, each) => sum + bytes(each), 0) : stat.size;
}

const megabytes = (count) => `${(count / 1e6).toFixed(1)} MB`;

function tell(what, size) {
  all += size;
  console.log(`removed ${what}: ${megabytes(size)}`);
}

function remove(paths) {
  const sizes = paths.map((path) => {
    const size = bytes(path);
    rmSync(path, { recursive: true });
    return size;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

let all = 0;
for (const path of [...foreign(), ...compiled(), ...otherBuilds()]) tell(path, remove([path]));
const small = unloaded();
tell(`declarations, maps and tests in ${small.length} places`, remove(small));
console.log(`${megabytes(all)} removed, ${megabytes(bytes(packages))} left`);
