// With whom each person met, and how often: what the archive keeps, without any network.
import { Archive, meetingList } from 'isnad';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('use: node examples/co-meetings.mjs DIR');
  process.exit(2);
}

const archive = Archive.open(folder, null, { orReadOnly: true });
try {
  const counts = new Map();
  for (const { participants, status } of meetingList(archive, {})) {
    if (status !== 'held') continue;
    const names = [...new Set(participants.map(({ name }) => name))].sort();
    for (const [at, one] of names.entries())
      for (const other of names.slice(at + 1)) {
        const pair = `${one} — ${other}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
  }
  for (const [pair, count] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`${count}\t${pair}`);
} finally {
  archive.close();
}
