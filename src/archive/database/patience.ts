/** How long a command waits for another's writing, in ms, before it says so. */
export const PATIENCE_MS = 5000;
