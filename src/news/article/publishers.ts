import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../root.ts';

let names: ReadonlyMap<string, string> | undefined;

/** What the publisher of that host calls itself, by `data/publishers.tsv`; null for a host that is not in it. */
export function publisherOfHost(host: string): string | null {
  names ??= new Map(
    readFileSync(join(ROOT, 'data', 'publishers.tsv'), 'utf8')
      .split(/\r?\n/u)
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t').map((cell) => cell.trim()) as [string, string]),
  );
  const labels = host.toLowerCase().split('.');
  for (let at = 0; at < labels.length - 1; at++) {
    const name = names.get(labels.slice(at).join('.'));
    if (name !== undefined) return name;
  }
  return null;
}
