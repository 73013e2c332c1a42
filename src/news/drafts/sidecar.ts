import { readFile, stat } from 'node:fs/promises';
import { NEWS } from '../constants.ts';
import { onDisk } from '../files/file-name.ts';
import { type ArticleFile, leadsOut, shown } from '../files/files.ts';
import type { OperatorSays } from './draft.ts';

/**
 * What `NAME.meta.json` beside a file says of its article: `url`, `title`, `publisher`, `published`. NAME is the
 * file's whole name, or without `.gz`, or without its ending. Says nothing where there is none; a broken one is a
 * reason to leave the file out, for its article would be taken in under another id.
 */
export async function sidecarOf({ path, within }: Pick<ArticleFile, 'path' | 'within'>): Promise<Sidecar> {
  const unpacked = path.replace(/\.gz$/iu, '');
  const names = new Set(
    [path, unpacked, unpacked.replace(/\.[^./\\]+$/u, '')].map((name) => `${name}.meta.json`),
  );
  for (const name of names) {
    try {
      return await readSidecar(name, within);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      return {
        why: `its sidecar ${shown(name)} cannot be read: ${(error as Error).message.split('\n', 1)[0]}`,
      };
    }
  }
  return { said: {} };
}

type Sidecar = { readonly said: OperatorSays } | { readonly why: string };

/** @throws what reading the file or its JSON throws, ENOENT where there is none. */
async function readSidecar(name: string, within: string | null): Promise<Sidecar> {
  const about = await stat(onDisk(name));
  if (!about.isFile()) return { why: `its sidecar ${shown(name)} is not a file` };
  if (within !== null && (await leadsOut(name, within)))
    return { why: `its sidecar ${shown(name)} is a link that leads out of the folder` };
  if (about.size > NEWS.sidecarBytes) return { why: `its sidecar ${shown(name)} is larger than 1 MB` };
  const value: unknown = JSON.parse((await readFile(onDisk(name), 'utf8')).replace(/^\uFEFF/u, ''));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { said: fieldsOf(value) };
  return { why: `its sidecar ${shown(name)} holds no JSON object` };
}

function fieldsOf(value: object): OperatorSays {
  const own = new Map(Object.entries(value));
  const field = (name: string) => own.get(name) ?? undefined;
  return {
    url: field('url'),
    title: field('title'),
    publisher: field('publisher'),
    published: field('published'),
  };
}
