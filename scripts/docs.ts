import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, exchange, regenerated } from './generated.ts';

const made = { commands: commands(), exchange: await exchange() };
for (const name of ['README.md', 'README.ar.md']) {
  const file = join(import.meta.dirname, '..', name);
  writeFileSync(file, regenerated(readFileSync(file, 'utf8'), made));
}
