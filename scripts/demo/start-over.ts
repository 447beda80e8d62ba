import { forgetSeed } from "@/scripts/stack/seed";

/** `npm run demo -- --fresh`: the demo's own database and people are made anew. */
export async function startOver(folder: string, outside: NodeJS.Dict<string>): Promise<void> {
  if (outside.DATABASE_URL) {
    throw new Error("--fresh does not empty the database at DATABASE_URL. Empty it yourself.");
  }
  await forgetSeed(folder);
}
