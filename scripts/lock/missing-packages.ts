// Optional packages for other platforms that package-lock.json should name. npm leaves out what the registry in use does
// not carry; a registry that is not complete then gives a lock with which `npm ci` refuses to install, or installs too
// little on the other platform.
import { z } from "zod";

const entrySchema = z
  .object({ optionalDependencies: z.record(z.string(), z.string()).optional() })
  .extend({ dev: z.boolean().optional() })
  .loose();

export const lockSchema = z.object({ packages: z.record(z.string(), entrySchema) }).loose();

export type Lock = z.infer<typeof lockSchema>;

export type MissingPackage = {
  readonly name: string;
  readonly range: string;
  readonly isDev: boolean;
};

export function findMissing({ packages }: Lock): MissingPackage[] {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !places(place, name).some((candidate) => packages[candidate]))
      .map(([name, range]) => ({ name, range, isDev: entry.dev === true })),
  );
}

/** Where a package that `place` asks for may be installed: inside it, or beside it or one of its hosts. */
function places(place: string, name: string): string[] {
  const inside = place === "" ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (place === "") return [inside];
  const end = place.lastIndexOf("/node_modules/");
  return [inside, ...places(end < 0 ? "" : place.slice(0, end), name)];
}
