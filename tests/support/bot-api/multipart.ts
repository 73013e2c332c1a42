/** Fields that hold text, whatever it looks like; all others stand as JSON in a form. */
const TEXTS = new Set(['caption', 'text', 'parse_mode', 'title', 'message_effect_id']);

/**
 * The parameters of a call that came as a form, as those of a JSON body: files as blobs in the place of the
 * `attach://` that names them.
 * @throws when it is no form, a file is named that is not there, or one is there that nothing names.
 */
export function formParameters(body: Buffer, contentType: string): Record<string, unknown> {
  const files = new Map<string, File>();
  const fields: [string, string][] = [];
  for (const { name, filename, content } of partsOf(body, contentType)) {
    if (filename === undefined) fields.push([name, content.toString('utf8')]);
    else files.set(name, new File([new Uint8Array(content)], filename));
  }
  const named = new Set<string>();
  const attached = (value: unknown): unknown => {
    const [, name] = typeof value === 'string' ? (/^attach:\/\/(.+)$/u.exec(value) ?? []) : [];
    if (name !== undefined) {
      const file = files.get(name);
      if (file === undefined) throw new Error(`no file ${name} is attached`);
      named.add(name);
      return file;
    }
    if (Array.isArray(value)) return value.map(attached);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, attached(own)]));
  };
  const parameters = Object.fromEntries(
    fields.map(([key, value]) => [key, TEXTS.has(key) ? value : attached(read(value))]),
  );
  for (const name of files.keys()) if (!named.has(name)) throw new Error(`nothing names the file ${name}`);
  return parameters;
}

function read(value: string): unknown {
  if (!/^(?:-?\d+$|true$|false$|[[{])/u.test(value)) return value;
  return JSON.parse(value) as unknown;
}

interface Part {
  readonly name: string;
  readonly filename: string | undefined;
  readonly content: Buffer;
}

/** The parts of a form by RFC 7578. A file's name may be a bare token, which parsers of browsers refuse. */
function partsOf(body: Buffer, contentType: string): readonly Part[] {
  const [, boundary] = /boundary="?([^";]+)"?$/u.exec(contentType) ?? [];
  if (boundary === undefined) throw new Error('a form without a boundary');
  const [before, ...pieces] = body.toString('latin1').split(`--${boundary}`);
  if (before !== '' || !/^--(?:\r\n)?$/u.test(pieces.pop() ?? '')) throw new Error('a form cut short');
  return pieces.map((piece) => {
    const [, head, content] = /^\r\n([\s\S]*?)\r\n\r\n([\s\S]*)\r\n$/u.exec(piece) ?? [];
    const [, name] = /^content-disposition: ?form-data; ?name="([^"]+)"/imu.exec(head ?? '') ?? [];
    if (head === undefined || content === undefined || name === undefined)
      throw new Error('a part of no form');
    const [, quoted, token] = /; ?filename=(?:"([^"]*)"|([^\s";]+))/iu.exec(head) ?? [];
    return { name, filename: quoted ?? token, content: Buffer.from(content, 'latin1') };
  });
}
