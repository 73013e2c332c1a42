import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Archive } from '../src/archive/archive.ts';
import { newFolder } from '../tests/support/archives.ts';
import { heldSound, restoredBackup } from '../tests/support/backups.ts';
import { asLines, inventedArticles } from '../tests/support/invented.ts';
import { start } from '../tests/support/program.ts';

/**
 * Makes backups while the built program takes articles in, each after another commit of it, restores each in a folder of its own, and holds that it is
 * sound and that its nearest neighbours are those of brute force. `npm run bench:backups -- 50 [MINUTES AT MOST]`
 */
const BACKUPS = Number(process.argv[2] ?? 50);
const UNTIL = performance.now() + Number(process.argv[3] ?? 30) * 60_000;
const archive = newFolder();
const first = start(['ingest', '-'], { archive, input: asLines(inventedArticles(1, 1)) });
if ((await first.ended).code !== 0) throw new Error((await first.ended).stderr);

let made = 0;
let sound = 0;
let during = 0;
let seed = 2;
let isRunning = false;
let held = articles();
const counts = new Set<number>();
for (; made < BACKUPS && performance.now() < UNTIL; made++) {
  if (!isRunning) {
    const file = join(newFolder(), 'more.jsonl');
    writeFileSync(file, asLines(inventedArticles(40, seed++)));
    isRunning = true;
    start(['ingest', file], { archive }).ended.then(({ code, stderr }) => {
      if (code !== 0) throw new Error(stderr);
      isRunning = false;
    });
  }
  // A process takes a while to begin: only what is copied between two of its commits says something.
  while (isRunning && articles() === held) await pause(20);
  await pause(Math.random() * 300);
  held = articles();
  if (isRunning) during++;
  counts.add(heldSound(restoredBackup(archive)));
  sound++;
}
console.log(
  `${sound} of ${made} backups sound, ${during} of them made while articles were taken in; ` +
    `archives of ${Math.min(...counts)} to ${Math.max(...counts)} articles`,
);
process.exit(0);

/** How many articles are in the archive now. */
function articles(): number {
  const now = Archive.open(archive, null, { anyVersion: true, orReadOnly: true });
  try {
    return now.counts().articles;
  } finally {
    now.close();
  }
}
