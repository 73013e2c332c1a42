/** The address in HTTP_ADDRESS cannot be listened on. The message says what to mend. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}
