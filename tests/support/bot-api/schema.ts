import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarations, type Field, type Shape } from './declarations.ts';

/** `@gramio/types` is generated from https://core.telegram.org/bots/api, and its version is that of the Bot API. */
const FOLDER = join(import.meta.dirname, '../../../node_modules/@gramio/types/out');

const SHAPES: ReadonlyMap<string, Shape> = new Map(
  ['methods', 'objects', 'params'].flatMap((file) => [
    ...declarations(readFileSync(join(FOLDER, `${file}.d.ts`), 'utf8')),
  ]),
);

/** The names of all methods of the Bot API. */
export const METHODS: ReadonlySet<string> = new Set(fieldsOf('APIMethods').keys());

/** The names of the kinds of update, as `allowed_updates` lists them. */
export const UPDATE_KINDS: ReadonlySet<string> = new Set(
  [...fieldsOf('TelegramUpdate').keys()].filter((key) => key !== 'update_id'),
);

/**
 * What is wrong with the parameters of a call by Telegram's own type declarations: unknown methods and fields,
 * missing fields, wrong types, and values that are not in the list. Empty when all is well.
 */
export function schemaFaults(
  method: string,
  parameters: Readonly<Record<string, unknown>>,
): readonly string[] {
  if (!METHODS.has(method)) return [`${method}: no such method`];
  const name = `${method.charAt(0).toUpperCase()}${method.slice(1)}Params`;
  const shape: Shape = SHAPES.get(name) ?? { is: 'object', fields: new Map() };
  return faults(parameters, shape, method);
}

function fieldsOf(name: string): ReadonlyMap<string, Field> {
  const shape = SHAPES.get(name);
  if (shape?.is !== 'object') throw new Error(`@gramio/types declares no interface ${name}`);
  return shape.fields;
}

function faults(value: unknown, shape: Shape, path: string): readonly string[] {
  switch (shape.is) {
    case 'primitive':
      return isPrimitive(value, shape.name) ? [] : [`${path}: ${shown(value)} is no ${shape.name}`];
    case 'literal':
      return value === shape.value ? [] : [`${path}: ${shown(value)} is not ${shown(shape.value)}`];
    case 'array':
      if (!Array.isArray(value)) return [`${path}: ${shown(value)} is no array`];
      return value.flatMap((each, at) => faults(each, shape.of, `${path}[${at}]`));
    case 'union':
      return unionFaults(value, shape.of, path);
    case 'object':
      return objectFaults(value, shape.fields, path);
    case 'named': {
      if (shape.name === 'Blob') return value instanceof Blob ? [] : [`${path}: ${shown(value)} is no file`];
      const named = SHAPES.get(shape.name);
      if (named === undefined) throw new Error(`${path}: @gramio/types declares no ${shape.name}`);
      return faults(value, named, path);
    }
    case 'code':
      return [`${path}: ${shown(value)} cannot be sent as JSON`];
  }
}

/** Of the alternatives, the one that the value comes nearest to tells what is wrong. */
function unionFaults(value: unknown, shapes: readonly Shape[], path: string): readonly string[] {
  const each = shapes.filter((shape) => shape.is !== 'code').map((shape) => faults(value, shape, path));
  const best = each.sort((a, b) => a.length - b.length)[0] ?? [`${path}: nothing fits`];
  if (best.length === 0 || !shapes.every((shape) => shape.is === 'literal')) return best;
  return [`${path}: ${shown(value)} is not in the list`];
}

function objectFaults(value: unknown, fields: ReadonlyMap<string, Field>, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${path}: ${shown(value)} is no object`];
  }
  const unknown = Object.keys(value).filter((key) => !fields.has(key));
  const found = unknown.map((key) => `${path}: there is no field ${key}`);
  for (const [key, field] of fields) {
    const given = (value as Record<string, unknown>)[key];
    if (given !== undefined) found.push(...faults(given, field.shape, `${path}.${key}`));
    else if (!field.optional) found.push(`${path}: ${key} is missing`);
  }
  return found;
}

/** The methods that a bot like ours calls take whole numbers only. */
function isPrimitive(value: unknown, name: 'string' | 'number' | 'boolean'): boolean {
  return name === 'number' ? Number.isSafeInteger(value) : typeof value === name;
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 40) ?? String(value);
}
