import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/root.ts';

/** A package that `npm ci` installs from the registry. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package itself says; empty when it says none. */
  readonly licence: string;
  /** Its folder. */
  readonly path: string;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
}

/** The packages that isnad's users install on this system, by name; those of `absent/` are not among them. */
export function productionPackages(): Package[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const packages: Package[] = [];
  for (const [path, locked] of Object.entries(lock.packages)) {
    const at = path.lastIndexOf('node_modules/');
    if (at < 0 || locked.dev === true || locked.devOptional === true || locked.link === true) continue;
    // One of several, each for another system.
    if (locked.optional === true && !existsSync(join(ROOT, path))) continue;
    packages.push({
      name: path.slice(at + 'node_modules/'.length),
      version: locked.version ?? '',
      licence: locked.license ?? '',
      path: join(ROOT, path),
    });
  }
  return packages.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** How many packages a node_modules folder holds, those inside packages too, and how many bytes all its files have. */
export function installed(folder: string): { readonly packages: number; readonly bytes: number } {
  let packages = 0;
  let bytes = 0;
  const visit = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isFile()) bytes += statSync(path).size;
      if (!entry.isDirectory()) continue;
      if (isPackage(path)) packages++;
      visit(path);
    }
  };
  visit(folder);
  return { packages, bytes };
}

/** A folder of node_modules, or of a scope in it, with a package.json. */
function isPackage(path: string): boolean {
  return (
    /node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/@.][^\\/]*$/u.test(path) &&
    existsSync(join(path, 'package.json'))
  );
}
