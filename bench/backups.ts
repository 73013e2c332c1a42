import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../tests/support/archives.ts';
import { heldSound, restoredBackup } from '../tests/support/backups.ts';
import { asLines, inventedArticles } from '../tests/support/invented.ts';
import { start } from '../tests/support/program.ts';

/**
 * Makes backups while the built program takes articles in, restores each in a folder of its own, and holds that it is
 * sound and that its nearest neighbours are those of brute force. `npm run bench:backups -- 50`
 */
const BACKUPS = Number(process.argv[2] ?? 50);
const archive = newFolder();
const first = start(['ingest', '-'], { archive, input: asLines(inventedArticles(1, 1)) });
if ((await first.ended).code !== 0) throw new Error((await first.ended).stderr);

let sound = 0;
let during = 0;
let seed = 2;
let isRunning = false;
const counts = new Set<number>();
for (let made = 0; made < BACKUPS; made++) {
  if (!isRunning) {
    const file = join(newFolder(), 'more.jsonl');
    writeFileSync(file, asLines(inventedArticles(40, seed++)));
    isRunning = true;
    start(['ingest', file], { archive }).ended.then(({ code, stderr }) => {
      if (code !== 0) throw new Error(stderr);
      isRunning = false;
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  if (isRunning) during++;
  counts.add(heldSound(restoredBackup(archive)));
  sound++;
}
console.log(
  `${sound} of ${BACKUPS} backups sound, ${during} of them made while articles were taken in; ` +
    `archives of ${Math.min(...counts)} to ${Math.max(...counts)} articles`,
);
process.exit(0);
