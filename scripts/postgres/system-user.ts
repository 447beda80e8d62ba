// PostgreSQL refuses to run as root. When we are root it runs as somebody else; when we are not, as ourselves.
import { spawnSync } from "node:child_process";

export type SystemUser = { readonly uid: number; readonly gid: number };

/** Who runs PostgreSQL: null means the present user. As root: `postgres` (made if need be), else `nobody`. */
export function choosePostgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = lookUp("postgres") ?? createUser("postgres") ?? lookUp("nobody");
  if (!user) {
    throw new Error("PostgreSQL cannot run as root. Start this as an ordinary user instead.");
  }
  return user;
}

/** Whether `user` can enter the directory: a checkout under /root cannot be read by others. */
export function canEnter(user: SystemUser, directory: string): boolean {
  const options = { uid: user.uid, gid: user.gid, cwd: "/", stdio: "ignore" } as const;
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', directory], options).status === 0;
}

function createUser(name: string): SystemUser | null {
  const options = { stdio: "ignore" } as const;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", name], options);
  return lookUp(name);
}

function lookUp(name: string): SystemUser | null {
  const uid = readId("-u", name);
  const gid = readId("-g", name);
  return uid === null || gid === null ? null : { uid, gid };
}

function readId(flag: string, name: string): number | null {
  const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : null;
}
