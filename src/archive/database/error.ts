/** The archive cannot be used as it is. The message says what is wrong and the command that mends it. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
