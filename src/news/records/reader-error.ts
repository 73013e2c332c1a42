/** The worker could not be started: nothing can be read. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
}
