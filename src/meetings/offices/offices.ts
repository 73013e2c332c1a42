import { table } from '../../arabic/letters/tables.ts';
import { stems } from '../../arabic/words/stems.ts';

/** The names of each office that has several, as stems. */
const SAME: readonly (readonly (readonly string[])[])[] = table('office-synonyms').map((names) =>
  names.filter((name) => name !== '').map((name) => stems(name)),
);

/**
 * The stems by which an office may be asked for: its own, and those of its other names, «رئيس الدولة» for «رئيس
 * الجمهورية». The first is its head.
 */
export function officeStems(title: string): string[] {
  const own = stems(title);
  const others = SAME.filter((names) => names.some((name) => begins(own, name)));
  return [...new Set([...own, ...others.flat(2)])];
}

/** The stems of the first words by which an office may be named: «وزير» and «كبير» of «وزير الخارجية». */
export function officeHeads(title: string): string[] {
  const own = stems(title);
  const others = SAME.filter((names) => names.some((name) => begins(own, name)));
  return [...new Set([own, ...others.flat()].flatMap(([head]) => head ?? []))];
}

/**
 * What the last word of an office's own name may be in its other names, as stems: «جمهورية» of «رئيس الجمهورية الفرنسي»
 * may be «دولة»; with how many words its own name has. None when it has no other names.
 */
export function otherNames(
  title: string,
): { readonly words: number; readonly stems: readonly string[] } | null {
  const own = stems(title);
  for (const names of SAME) {
    const name = names.find((one) => begins(own, one));
    if (name === undefined) continue;
    const others = names.flatMap((one) => one.slice(1)).filter((stem) => !own.includes(stem));
    return { words: name.length, stems: [...new Set(others)] };
  }
  return null;
}

/** Whether an office begins with the words of another name: «وزير الشؤون الخارجية التونسي». */
function begins(own: readonly string[], name: readonly string[]): boolean {
  return name.length > 0 && name.every((stem, i) => own[i] === stem);
}
