// `npm run slim`: takes out of node_modules what only other systems use, or the compiling of native modules, and says
// what went. `npm ci` brings all of it back. Plain JavaScript, since it runs where the development packages are not.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

function below(folders) {
  return folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

function bytes(path) {
  const stat = statSync(path);
  return stat.isDirectory() ? below([path]).reduce((sum, each) => sum + bytes(each), 0) : stat.size;
}

const megabytes = (count) => `${(count / 1e6).toFixed(1)} MB`;

let all = 0;
for (const path of [...foreign(), ...compiled()]) {
  const size = bytes(path);
  all += size;
  rmSync(path, { recursive: true });
  console.log(`removed ${path}: ${megabytes(size)}`);
}
console.log(`${megabytes(all)} removed, ${megabytes(bytes(packages))} left`);
