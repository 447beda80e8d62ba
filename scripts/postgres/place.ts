// Decides where a cluster lives so that the user who runs PostgreSQL can reach both programs and data.
import { createHash } from "node:crypto";
import { chown, mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type Binaries,
  binariesIn,
  copyBinaries,
  findBinariesFolder,
  makeExecutable,
} from "./binaries";
import { canEnter, choosePostgresUser, type SystemUser } from "./system-user";

export type Place = {
  readonly binaries: Binaries;
  readonly data: string;
  readonly user: SystemUser | null;
};

/** As root in a closed home, programs and data go to /var/lib; otherwise they stay where they are. */
export async function choosePlace(directory: string): Promise<Place> {
  const user = choosePostgresUser();
  const folder = findBinariesFolder();
  await mkdir(directory, { recursive: true });
  if (!user || (canEnter(user, directory) && canEnter(user, folder))) {
    return settle(folder, directory, user);
  }
  const name = createHash("sha256").update(directory).digest("hex").slice(0, 12);
  const open = join("/var/lib/quittance", name);
  await copyBinaries(folder, join(open, "programs"));
  return settle(join(open, "programs"), join(open, "data"), user);
}

async function settle(folder: string, data: string, user: SystemUser | null): Promise<Place> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (user) await chown(data, user.uid, user.gid);
  const binaries = binariesIn(folder);
  await makeExecutable(binaries);
  return { binaries, data, user };
}
