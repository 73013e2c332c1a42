const ALL = new Set<WeakRef<Map<string, unknown>>>();

/** A table of what was worked out of words before; {@link forgetWords} empties it. */
export function wordTable<Made>(): Map<string, Made> {
  const table = new Map<string, Made>();
  ALL.add(new WeakRef(table));
  return table;
}

/**
 * `make`, which works nothing out twice: a collection has few words and uses them often. So many are remembered at most,
 * which keeps a stranger's text small. What it makes is never undefined.
 */
export function remembered<Made>(most: number, make: (word: string) => Made): (word: string) => Made {
  const table = wordTable<Made>();
  return (word) => {
    const known = table.get(word);
    if (known !== undefined) return known;
    const made = make(word);
    if (table.size >= most) table.clear();
    table.set(word, made);
    return made;
  };
}

/** Forgets all words met so far, with what was worked out of them: those of questions are nobody else's to know. */
export function forgetWords(): void {
  for (const one of ALL) {
    const table = one.deref();
    if (table === undefined) ALL.delete(one);
    else table.clear();
  }
}
