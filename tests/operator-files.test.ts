import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';
import { VARIABLES } from '../src/variables.ts';
import { newFolder } from './support/archives.ts';

const file = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const OTHERS = ['NODE_ENV', 'TZ', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD'];

/** The names that look like settings in a text. */
function settings(text: string): readonly string[] {
  return [...text.matchAll(/\b([A-Z][A-Z_]{3,})(?:=|: )/gu)].map(([, name]) => name as string);
}

describe("the operator's files", () => {
  it.each(['Dockerfile', 'compose.yaml', 'compose.postgres.yaml', 'deploy/isnad.service'])(
    '%s names only settings that there are',
    (name) => {
      const named = settings(file(name));
      expect(named.length).toBeGreaterThan(1);
      for (const one of named) expect([...Object.keys(VARIABLES), ...OTHERS]).toContain(one);
    },
  );

  it('copy into the image what is there, and what the program reads', () => {
    const copied = [...file('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, paths]) =>
      (paths as string).split(' '),
    );
    for (const path of copied) expect(existsSync(join(ROOT, path)), path).toBe(true);
    const { files } = JSON.parse(file('package.json')) as { files: readonly string[] };
    for (const path of files.filter((one) => !one.startsWith('!') && one !== 'dist' && one !== 'absent'))
      expect(copied, path).toContain(path);
    const kept = file('.dockerignore').split('\n');
    for (const path of copied) expect(kept, path).toContain(`!${path}`);
  });

  it('run the bot as nobody who may change the program', () => {
    expect(file('Dockerfile')).toMatch(/^USER node$/mu);
    expect(file('Dockerfile')).toMatch(/^HEALTHCHECK[\s\S]*\/livez/mu);
    expect(file('compose.yaml')).toMatch(/read_only: true[\s\S]*cap_drop:\n {6}- ALL/u);
    expect(file('compose.postgres.yaml')).toMatch(/read_only: true[\s\S]*cap_drop:\n {4}- ALL/u);
    expect(file('deploy/isnad.service')).toMatch(/^DynamicUser=yes$/mu);
    expect(file('deploy/isnad.service')).toMatch(/^ProtectSystem=strict$/mu);
  });

  it('have the proxy ask each bot whether it is ready, and log no request', () => {
    const caddy = file('deploy/Caddyfile');
    const compose = file('compose.postgres.yaml');
    expect(caddy).toMatch(/health_uri \/readyz/u);
    for (const one of [caddy, file('docs/running.md')]) expect(one).toMatch(/request delete/u);
    const bots = [...caddy.matchAll(/\b(bot-\w+):8080/gu)].map(([, name]) => name as string);
    expect(bots.length).toBeGreaterThan(1);
    for (const bot of bots) expect(compose).toMatch(new RegExp(`^ {2}${bot}:$`, 'mu'));
  });

  it('tell of metrics that there are', () => {
    const source = file('src/web/metrics.ts');
    const told = [...file('docs/running.md').matchAll(/`(isnad_[a-z_]+)/gu)].map(
      ([, name]) => name as string,
    );
    expect(told.length).toBeGreaterThan(5);
    for (const name of told) expect(source).toContain(`'${name}'`);
  });
});

describe('npm run slim', () => {
  it('leaves what a program loads here, and nothing that it does not', () => {
    const folder = newFolder();
    const write = (path: string, text = '') => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const { platform, arch } = process;
    const kept = [
      `node_modules/onnxruntime-node/bin/napi-v6/${platform}/${arch}/library`,
      'node_modules/@xenova/transformers/dist/one.mjs',
      'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
      'node_modules/some/LICENSE',
      'node_modules/some/lib/test/loaded.js',
    ];
    const gone = [
      'node_modules/onnxruntime-node/bin/napi-v6/other/x64/library',
      'node_modules/@xenova/transformers/dist/web.js',
      'node_modules/better-sqlite3/deps/sqlite3.c',
      'node_modules/some/index.d.ts',
      'node_modules/some/lib/index.js.map',
      'node_modules/some/test/tests.js',
    ];
    for (const path of [...kept, ...gone]) write(path);
    const exports = { node: { import: { default: './dist/one.mjs' } } };
    write('node_modules/@xenova/transformers/package.json', JSON.stringify({ exports }));
    write('node_modules/some/package.json', '{}');
    cpSync(join(ROOT, 'scripts/slim.mjs'), join(folder, 'scripts/slim.mjs'));
    execFileSync(process.execPath, [join(folder, 'scripts/slim.mjs')]);
    for (const path of kept) expect(existsSync(join(folder, path)), path).toBe(true);
    for (const path of gone) expect(existsSync(join(folder, path)), path).toBe(false);
  });
});
