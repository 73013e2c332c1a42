/** A type as far as the declarations of the Bot API use types. */
export type Shape =
  | { readonly is: 'primitive'; readonly name: 'string' | 'number' | 'boolean' }
  | { readonly is: 'literal'; readonly value: string | number | boolean }
  | { readonly is: 'array'; readonly of: Shape }
  | { readonly is: 'union'; readonly of: readonly Shape[] }
  | { readonly is: 'object'; readonly fields: ReadonlyMap<string, Field> }
  | { readonly is: 'named'; readonly name: string }
  /** A function or the like, which no JSON can hold. */
  | { readonly is: 'code' };

export interface Field {
  readonly shape: Shape;
  readonly optional: boolean;
}

/** What stands where in a `.d.ts` file: comments and white space left out. */
const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w$]+|=>|-?\d+|[^\s]/gu;

/**
 * The interfaces and type aliases that a declaration file exports, by name. Generic ones, imports and re-exports are
 * passed over. Only the forms that `@gramio/types` uses are known: anything else throws, so that a new form is seen.
 */
export function declarations(source: string): ReadonlyMap<string, Shape> {
  const tokens = (source.match(TOKEN) ?? []).filter((token) => !/^\/[/*]/u.test(token));
  const found = new Map<string, Shape>();
  let at = 0;

  const peek = (ahead = 0) => tokens[at + ahead] ?? '<end>';
  const take = () => tokens[at++] ?? '<end>';
  const expect = (token: string) => {
    const taken = take();
    if (taken !== token)
      throw new Error(`expected ${token}, found ${taken} before ${tokens.slice(at, at + 8).join(' ')}`);
  };

  function union(): Shape {
    if (peek() === '|') take();
    const of = [array()];
    while (peek() === '|') {
      take();
      of.push(array());
    }
    return of.length === 1 && of[0] !== undefined ? of[0] : { is: 'union', of };
  }

  function array(): Shape {
    let shape = atom();
    while (peek() === '[' && peek(1) === ']') {
      at += 2;
      shape = { is: 'array', of: shape };
    }
    return shape;
  }

  function atom(): Shape {
    const token = take();
    if (token === '{') return object();
    if (token === '(') {
      const shape = union();
      expect(')');
      return shape;
    }
    if (/^["']/u.test(token))
      return { is: 'literal', value: JSON.parse(`"${token.slice(1, -1)}"`) as string };
    if (/^-?\d+$/u.test(token)) return { is: 'literal', value: Number(token) };
    if (token === 'true' || token === 'false') return { is: 'literal', value: token === 'true' };
    if (token === 'string' || token === 'number' || token === 'boolean')
      return { is: 'primitive', name: token };
    if (!/^[A-Za-z_$]/u.test(token)) throw new Error(`no type begins with ${token}`);
    return named(token);
  }

  /** `Name`, `Objects.Name`, and the one type function in use: `Exclude<keyof Objects.TelegramUpdate, "update_id">`. */
  function named(first: string): Shape {
    let name = first;
    while (peek() === '.') {
      take();
      name = take();
    }
    if (peek() !== '<') return { is: 'named', name };
    while (take() !== '>');
    return name === 'Exclude' ? { is: 'primitive', name: 'string' } : { is: 'code' };
  }

  /** After its `{`. A method makes it code: what holds one is never sent as JSON. */
  function object(): Shape {
    const fields = new Map<string, Field>();
    let isCode = false;
    while (peek() !== '}') {
      const key = take().replace(/^["']|["']$/gu, '');
      if (peek() === '(') {
        isCode = true;
        while (take() !== ')');
        expect(':');
        union();
      } else {
        const optional = peek() === '?';
        if (optional) take();
        expect(':');
        fields.set(key, { shape: union(), optional });
      }
      if (peek() === ';' || peek() === ',') take();
    }
    take();
    return isCode ? { is: 'code' } : { is: 'object', fields };
  }

  while (at < tokens.length) {
    const isExport = peek() === 'export' && /^[A-Z]/u.test(peek(2));
    if (isExport && peek(3) !== '<' && peek(1) === 'interface' && peek(3) === '{') {
      const name = peek(2);
      at += 4;
      found.set(name, object());
    } else if (isExport && peek(1) === 'type' && peek(3) === '=') {
      const name = peek(2);
      at += 4;
      found.set(name, union());
    } else {
      at += 1;
    }
  }
  return found;
}
