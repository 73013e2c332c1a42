/** An option has a value that no article can have. The message says what to write. */
export class ReadOptionError extends Error {
  override readonly name = 'ReadOptionError';
}
