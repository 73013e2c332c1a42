import { describe, expect, it } from 'vitest';
import { isDatabaseAddress, SETTINGS, VARIABLES } from '../src/variables.ts';

describe('the place of an archive', () => {
  it.each([
    ['postgres://host/isnad', true],
    ['postgresql://user:pass@host:5432/isnad', true],
    ['/var/lib/isnad', false],
    ['data/archive', false],
    ['http://host/postgres://', false],
    ['postgres', false],
    ['', false],
  ])('%s is a database: %s', (place, isDatabase) => {
    expect(isDatabaseAddress(place)).toBe(isDatabase);
  });
});

describe('the variables', () => {
  it('are all there with nothing set, and no more are known', () => {
    const made = SETTINGS.parse({ NOT_OURS: 'x' });
    expect(made).not.toHaveProperty('NOT_OURS');
    for (const name of Object.keys(made)) expect(Object.keys(VARIABLES)).toContain(name);
  });

  it.each([
    ['ALLOW_MODEL_DOWNLOADS', 'yes', true],
    ['ALLOW_MODEL_DOWNLOADS', '0', false],
    ['BOT_USERS', '12, -100345\n7', [12, -100_345, 7]],
    ['BOT_API_ROOT', 'https://api.ufuq.example//', 'https://api.ufuq.example'],
    ['HTTP_ADDRESS', '[::1]:8080', { host: '::1', port: 8080 }],
  ] as const)('%s=%s', (name, written, read) => {
    expect(SETTINGS.parse({ [name]: written })).toMatchObject({ [name]: read });
  });
});
