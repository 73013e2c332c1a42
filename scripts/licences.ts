import { productionPackages } from './packages.ts';

/** The packages that isnad's users install, a line each: name, version, licence. */
for (const { name, version, licence } of productionPackages()) {
  console.log(`${name}\t${version}\t${licence || 'none told'}`);
}
