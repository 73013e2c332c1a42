/** The bot cannot run, or cannot run on. The message says what to mend. */
export class CannotRunBot extends Error {
  override readonly name = 'CannotRunBot';
  /** Whether another program serves the same bot: to start again at once would only end that one. */
  readonly isRivalled: boolean;

  constructor(
    message: string,
    { isRivalled = false, ...options }: ErrorOptions & { isRivalled?: boolean } = {},
  ) {
    super(message, options);
    this.isRivalled = isRivalled;
  }
}
