/** In the place of `child.ts`, with faults that are known: what fuzzing must find. */
if (process.send === undefined) throw new Error('planted.ts is run by fuzzing.ts only');

process.on('message', ({ target, bytes }: { readonly target: string; readonly bytes: Uint8Array }) => {
  const text = Buffer.from(bytes).toString('latin1');
  const began = process.cpuUsage();
  let error: object | null = null;
  if (text.includes('<!')) {
    if (target === 'ends') process.exit(3);
    if (target === 'fills') {
      const all: number[][] = [];
      for (;;) all.push(new Array<number>(1_000_000).fill(0.5));
    }
    if (target === 'hangs') for (;;);
    if (target === 'throws') {
      const { name, message, stack } = new TypeError(`Cannot read "${text.slice(0, 5)}" of 17`);
      error = { name, message, stack };
    }
  }
  const { user, system } = process.cpuUsage(began);
  process.send?.({ ms: (user + system) / 1000, error });
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
