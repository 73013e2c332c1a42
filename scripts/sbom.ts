import { execFileSync } from 'node:child_process';
import { ROOT } from '../src/root.ts';

/** A part of a bill of materials in CycloneDX's form, as npm writes it. */
interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly properties?: readonly { readonly name: string }[];
}

interface Bill {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const DEVELOPMENT = 'cdx:npm:package:development';

/**
 * `npm run sbom`: what isnad's users install, in CycloneDX's form: npm's own list without what only developers install.
 * `npm sbom --omit=dev` also leaves out a package that both developers and another package ask for (npm 11.19).
 */
const printed = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 100_000_000,
});
const bill = JSON.parse(printed) as Bill;
const components = bill.components.filter(
  ({ properties = [] }) => !properties.some(({ name }) => name === DEVELOPMENT),
);
const component = { ...bill.metadata.component, name: 'isnad' };
const kept = new Set([component, ...components].map((one) => one['bom-ref']));
const dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) }));
console.log(
  JSON.stringify({ ...bill, metadata: { ...bill.metadata, component }, components, dependencies }, null, 2),
);
