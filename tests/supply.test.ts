import { execFile, execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { productionPackages } from '../scripts/packages.ts';
import { ROOT } from '../src/root.ts';
import { newFolder } from './support/archives.ts';
import { MAIN, NO_ENV } from './support/program.ts';

/** Licences of packages that isnad may be installed with, unchanged, by all who get it. */
const FREE = [
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
];

/** The native libraries of packages that isnad uses; resvg's, which draws, has a name for each system. */
const NATIVE = [
  'addon.node',
  'better_sqlite3.node',
  'libonnxruntime.so.1',
  'onnxruntime_binding.node',
  'resvg',
];

const ABSENT = readdirSync(join(ROOT, 'absent')).filter((name) => name !== 'README.md');

interface Manifest {
  readonly license: string;
  readonly publishConfig: object;
  readonly scripts: Record<string, string>;
  readonly files: string[];
  readonly dependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; link?: boolean }>;
};

describe('what npm ci installs', () => {
  it('is at most 100 packages for those who use isnad, none of them a prerelease', () => {
    const packages = productionPackages();
    expect(packages.length).toBeLessThanOrEqual(100);
    expect(packages.filter(({ version }) => version.includes('-'))).toEqual([]);
  });

  it('is pinned by its content, from the registry or from absent/', () => {
    for (const [path, { resolved, integrity, link }] of Object.entries(lock.packages)) {
      if (path === '' || path.startsWith('absent/')) continue;
      if (link === true) expect(resolved, path).toMatch(/^absent\//u);
      else {
        expect(integrity, path).toMatch(/^sha512-/u);
        expect(resolved ?? 'https://registry.npmjs.org/', path).toMatch(/^https:\/\/registry\.npmjs\.org\//u);
      }
    }
  });

  it('has an empty package in the place of each that is left out', () => {
    expect(Object.keys(manifest.overrides)).toEqual(ABSENT);
    for (const name of ABSENT) {
      expect(manifest.dependencies[name]).toBe(`file:absent/${name}`);
      expect(lstatSync(join(ROOT, 'node_modules', name)).isSymbolicLink(), `${name}: run npm ci`).toBe(true);
    }
  });

  it("ends onnxruntime-node's install script before it fetches anything", () => {
    const script = join(ROOT, 'node_modules/onnxruntime-node/script/install.js');
    const { PATH } = process.env;
    // Forced, and with a way out that leads nowhere: it would fail at its first request.
    const env = { PATH, ONNXRUNTIME_NODE_INSTALL: 'cuda12', HTTPS_PROXY: 'http://127.0.0.1:9' };
    expect(execFileSync(process.execPath, [script], { env, encoding: 'utf8' })).toBe('');
  });
});

describe('what is published', () => {
  it('says by whose run of which commit it was made, and nothing is published otherwise', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
    const workflow = readFileSync(join(ROOT, '.github/workflows/publish.yml'), 'utf8');
    expect(workflow).toMatch(/^ {2}release:$/mu);
    expect(workflow).toMatch(/^ {6}id-token: write$/mu);
    const steps = [...workflow.matchAll(/^ {6}- run: (.+)$/gmu)].map(([, run]) => run as string);
    const order = ['npm ci', 'npm test', 'npm audit --omit=dev', 'npm run licences', 'npm publish'];
    expect(steps.filter((step) => order.includes(step))).toEqual(order);
    for (const [, script] of workflow.matchAll(/npm run (?:--silent )?([a-z:]+)/gu))
      expect(Object.keys(manifest.scripts)).toContain(script);
  });

  it('holds what it depends on by a path of its own', () => {
    const paths = Object.values(manifest.dependencies).filter((spec) => spec.startsWith('file:'));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(manifest.files).toContain(path.slice('file:'.length).split('/')[0]);
  });

  it('is listed whole by npm run sbom, each package with its version, licence and checksum', () => {
    const printed = execFileSync('npm', ['run', '--silent', 'sbom'], {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 50_000_000,
    });
    const { bomFormat, components } = JSON.parse(printed) as {
      bomFormat: string;
      components: { name: string; version: string; purl: string; licenses?: object[]; hashes?: object[] }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const names = components.map(({ name }) => name);
    expect(['vitest', 'typescript'].filter((one) => names.includes(one))).toEqual([]);
    const own = productionPackages().map(({ name, version }) => `${name}@${version}`);
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((one) => !listed.has(one))).toEqual([]);
    for (const { name, purl, licenses = [], hashes = [] } of components) {
      expect(purl).toMatch(/^pkg:npm\//u);
      if (ABSENT.includes(name)) continue;
      expect(licenses, name).not.toEqual([]);
      expect(hashes, name).not.toEqual([]);
    }
  });
});

describe('what isnad loads', () => {
  it.skipIf(!existsSync('/proc/self/maps'))(
    'of native libraries, with every network at work, is what it uses',
    async () => {
      // The program itself, which tells at its end what was mapped while it ran.
      const watch = `
        import { readFileSync } from 'node:fs';
        const mapped = new Set();
        setInterval(() => {
          for (const line of readFileSync('/proc/self/maps', 'utf8').split('\\n')) {
            const at = line.indexOf('/');
            if (at > 0) mapped.add(line.slice(at));
          }
        }, 20).unref();
        process.on('exit', () => console.log(JSON.stringify([...mapped])));`;
      const preload = `data:text/javascript,${encodeURIComponent(watch)}`;
      const archive = newFolder();
      const mapped = new Set<string>();
      for (const command of [
        ['ingest', join(ROOT, 'data/articles/markdown/2022-01-18-barzawi-faltshik.md')],
        ['ask', 'من التقى الوزير؟'],
        ['picture', 'network', 'إيغور فالتشيك', '--out', join(archive, 'network.png')],
      ]) {
        const { stdout } = await promisify(execFile)(process.execPath, [
          '--import',
          preload,
          MAIN,
          ...NO_ENV,
          '--archive',
          archive,
          ...command,
        ]);
        const said = stdout.trimEnd().split('\n').at(-1) as string;
        for (const path of JSON.parse(said) as string[]) mapped.add(path);
      }
      const own = [...mapped].filter((path) => path.includes('/node_modules/'));
      const names = own.map((path) => basename(path).replace(/^resvgjs\..*/u, 'resvg'));
      expect(names.toSorted()).toEqual(NATIVE);
      expect([...mapped].filter((path) => /vips|sharp|absent/u.test(path))).toEqual([]);
    },
  );

  it('of transformers.js runs with nothing in the place of what is left out', async () => {
    const main = pathToFileURL(join(ROOT, 'node_modules/sharp/index.js')).href;
    const { default: sharp } = (await import(main)) as { default: () => void };
    expect(sharp).toThrow('isnad reads no pictures');
    for (const name of ABSENT) {
      const files = readdirSync(join(ROOT, 'absent', name)).filter((file) => file !== 'package.json');
      expect(files.length, name).toBeLessThanOrEqual(1);
    }
  });
});

describe('licences', () => {
  it('of all that is installed are known and free', () => {
    for (const { name, licence } of productionPackages()) {
      for (const part of licence.split(' AND ')) expect(FREE, name).toContain(part);
    }
  });

  it('in package.json are those of all that is shipped', () => {
    const shipped = ['MIT'];
    for (const name of readdirSync(join(ROOT, 'data/arabic')).filter((file) => file.endsWith('.tsv'))) {
      const told = /^# licence: (.+)$/mu.exec(readFileSync(join(ROOT, 'data/arabic', name), 'utf8'))?.[1];
      expect(told, name).toBeDefined();
      for (const part of (told as string).split(', ')) shipped.push(part.replace(/ \(.*\)$/u, ''));
    }
    for (const name of readdirSync(join(ROOT, 'models'))) {
      const file = join(ROOT, 'models', name, 'LICENSE');
      if (!existsSync(file)) continue;
      const text = readFileSync(file, 'utf8');
      const offered = /offered under (CC BY-SA 4\.0)/u.exec(text)?.[1] ?? /^MIT(?= License)/u.exec(text)?.[0];
      expect(offered, name).toBeDefined();
      shipped.push((offered as string).replaceAll(' ', '-'));
    }
    expect(manifest.license.split(' AND ').toSorted()).toEqual([...new Set(shipped)].toSorted());
  });
});
