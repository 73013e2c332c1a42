import { questionSets } from './sets.mjs';

/**
 * One system in this process, which its parent started for it alone: what it was told comes as a message, and the
 * figures go back as one.
 *
 * @typedef {{ name: string, questions: number, hit1: number, hit5: number }} Found
 * @typedef {{
 *   sets: Found[], index: { ms: number, processorMs: number } | null, times: number[],
 *   peakMegabytes: number, emptyMegabytes: number
 * }} Figures of the first set, but for the ranks; `index` is null when its articles were in the archive already
 */

/** How many chunks are asked for, so that five different articles are among them. */
const CHUNKS = 50;

process.once('message', async ({ file, data, options }) => {
  try {
    process.send(await measure(file, data, options));
  } catch (error) {
    process.send({ error: error.message });
  }
  process.disconnect();
});

/** @returns {Promise<Figures>} */
async function measure(file, data, options) {
  const sets = questionSets(data);
  const emptyMegabytes = peak();
  const { open } = await import(file);
  const times = [];
  const found = [];
  let index = null;
  const began = performance.now();
  const used = process.cpuUsage();
  const system = await open(options);
  for (const [i, { name, articles, questions }] of sets.entries()) {
    const added = await system.add(articles);
    if (i === 0 && added?.found !== articles.length) {
      const { user, system: kernel } = process.cpuUsage(used);
      index = { ms: performance.now() - began, processorMs: (user + kernel) / 1000 };
    }
    const ranks = [];
    for (const { question, relevant } of questions) {
      const asked = performance.now();
      const ids = [...new Set(await system.search(question, CHUNKS))];
      if (i === 0) times.push(performance.now() - asked);
      const at = ids.findIndex((id) => relevant.includes(id));
      ranks.push(at < 0 ? Number.POSITIVE_INFINITY : at + 1);
    }
    const share = (within) => ranks.filter((rank) => rank <= within).length / ranks.length;
    found.push({ name, questions: questions.length, hit1: share(1), hit5: share(5) });
  }
  await system.close?.();
  return { sets: found, index, times, peakMegabytes: peak(), emptyMegabytes };
}

/** The most memory that this process has had resident so far, in megabytes. */
function peak() {
  return process.resourceUsage().maxRSS / 1024;
}
