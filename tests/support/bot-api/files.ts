/** The files that people sent, by the number that Telegram gives each. */
export class Files {
  readonly #files = new Map<string, { readonly name: string; readonly content: Buffer }>();

  /** Keeps a file; its number. */
  put(name: string, content: string | Uint8Array): string {
    const id = `file-${this.#files.size + 1}`;
    this.#files.set(id, { name, content: Buffer.from(content) });
    return id;
  }

  /** What `getFile` tells of it; null where there is none. */
  about(id: string): { readonly size: number; readonly path: string } | null {
    const file = this.#files.get(id);
    return file === undefined ? null : { size: file.content.length, path: `documents/${id}` };
  }

  /** The file at a path; null where there is none. */
  at(path: string): Buffer | null {
    return this.#files.get(path.replace(/^documents\//u, ''))?.content ?? null;
  }
}
