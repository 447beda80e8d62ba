import "server-only";
import { type Environment, readEnvironment } from "./schema";

/** The program's whole configuration, checked once; nothing else reads process.env. */
export const env: Environment = readEnvironment(process.env);
