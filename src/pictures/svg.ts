/** A piece of SVG whose texts and values were escaped when it was made: no other text becomes part of a picture. */
export class Svg {
  readonly markup: string;

  constructor(
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    inside: readonly (Svg | string)[],
  ) {
    const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
    const content = inside.map((piece) => (piece instanceof Svg ? piece.markup : escaped(piece))).join('');
    this.markup = `<${name}${given.join('')}>${content}</${name}>`;
  }
}

/** An element with its attributes and what is inside, elements or text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...inside: readonly (Svg | string)[]
): Svg {
  return new Svg(name, attributes, inside);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Without the characters that no XML may hold, half characters, and the marks that would turn what stands after them. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF\u202A-\u202E]|\p{Surrogate}/gu, '')
    .replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? '');
}
