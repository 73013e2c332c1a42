import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { version } from '../../../src/cli/terminal/version.ts';
import { ROOT } from '../../../src/root.ts';

it('is that of the package', () => {
  expect(version()).toMatch(/^\d+\.\d+\.\d+/u);
  expect(readFileSync(join(ROOT, 'package.json'), 'utf8')).toContain(`"version": "${version()}"`);
});
