import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';

/** A file of logic exports a function, or a class that is more than the name of an error. */
const LOGIC =
  /^export (?:async )?function\b|^export const \w+ = (?:async )?\(|^export (?:abstract )?class\b/mu;
const NAMED_ERROR = /^export class \w+ extends \w*Error \{\s*(?:override readonly name = '\w+';\s*)?\}/gmu;

function isLogic(source: string): boolean {
  return LOGIC.test(source.replace(NAMED_ERROR, ''));
}

const SOURCES = join(ROOT, 'src');

const logic = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && isLogic(readFileSync(join(SOURCES, file), 'utf8')));

/** The rooms of the sources, and the files beside them, that have logic. */
const ROOMS = [...new Set(logic.map((file) => file.split('/')[0] as string))];

it.each(ROOMS)('each file of logic of %s has a test beside its mirror', (room) => {
  const within = logic.filter((file) => file === room || file.startsWith(`${room}/`));
  expect(
    within.filter((file) => !existsSync(join(ROOT, 'tests', file.replace(/\.ts$/u, '.test.ts')))),
  ).toEqual([]);
});

/** What loads a network, itself or by taking articles in: slow, and not alike on every machine. */
const LOADS =
  /\b(?:load(?:Embedder|Makers|MeetingReader|Names|Network|Reader)|sampleApp|sampleArchive|takenIn|articlesTakenIn)\b/u;

/** Rooms whose tests may: the networks themselves. */
const ASKING = new Set(['model']);

it.each(ROOMS.filter((room) => !ASKING.has(room)))(
  'no test beside a mirror of %s asks the networks',
  (room) => {
    const mirrors = logic
      .filter((file) => file.startsWith(`${room}/`))
      .map((file) => join(ROOT, 'tests', file.replace(/\.ts$/u, '.test.ts')));
    expect(mirrors.filter((mirror) => LOADS.test(readFileSync(mirror, 'utf8')))).toEqual([]);
  },
);

it('no module that tests share has hooks of its own: files share it, and its hooks would be those of the first', () => {
  const shared = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const hook = /^(?:before|after)(?:All|Each)\(/mu;
  expect(shared.filter((file) => hook.test(readFileSync(join(ROOT, 'tests', file), 'utf8')))).toEqual([]);
  expect(shared.length).toBeGreaterThan(40);
});

it('logic is found in every room', () => {
  const rooms = readdirSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(ROOMS).toEqual(expect.arrayContaining(rooms.map(({ name }) => name)));
  expect(logic.length).toBeGreaterThan(400);
});
