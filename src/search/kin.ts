/** Letters that forms of one root have before it, when three are left: «استعمل», «متعلم», «انتخب», «يكتب». */
const BEFORE = /^(?:[امتي]ست|ان|م[نت]|[تي]ت|[متينا])(?=...)/u;
/** Letters that come and go within a root's forms. */
const WEAK = /[اويىةهءأإؤئ]/gu;
/** Endings that the stem has kept. */
const AFTER = /(?<=..)[تن]$/u;
/** So few letters say nothing of a root. */
const FEWEST = 2;

const KNOWN = new Map<string, string>();
const MOST_KNOWN = 100_000;

/**
 * The consonants that stems of one root have in common, roughly: «أسس», «مؤسس» and «تأسيس» have the same. Different
 * roots may have the same too, so that it is asked only where the word itself is not found. Empty where too little is
 * left to tell.
 */
export function kin(stem: string): string {
  const known = KNOWN.get(stem);
  if (known !== undefined) return known;
  const bare = (stem.length > 3 ? stem.replace(BEFORE, '') : stem).replace(WEAK, '').replace(AFTER, '');
  const found = bare.length < FEWEST ? '' : bare;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(stem, found);
  return found;
}
