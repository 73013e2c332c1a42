/** «أ وب وج»: and written onto the word that follows it. */
export function joined(phrases: readonly string[]): string {
  return phrases.join(' و');
}

/** Several as subjects, «كلٌّ من أ وب»; one as it is. The verb before «كلّ» is masculine. */
export function subjects(phrases: readonly string[]): string {
  return phrases.length > 1 ? `كلٌّ من ${joined(phrases)}` : joined(phrases);
}

/** Several as objects, «كلًّا من أ وب»; one as it is. */
export function objects(phrases: readonly string[]): string {
  return phrases.length > 1 ? `كلًّا من ${joined(phrases)}` : joined(phrases);
}

/** «بـ» before one, «بكلٍّ من» before several. */
export function withBa(phrases: readonly string[]): string {
  return phrases.length > 1 ? `بكلٍّ من ${joined(phrases)}` : `ب${joined(phrases)}`;
}

/** «مع» before one, «مع كلٍّ من» before several. */
export function withMaa(phrases: readonly string[]): string {
  return phrases.length > 1 ? `مع كلٍّ من ${joined(phrases)}` : `مع ${joined(phrases)}`;
}
