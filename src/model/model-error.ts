/** A model cannot be loaded or does not do what is asked. The message holds the remedy. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
