// Runs in each integration test file before its own imports: the environment is read once, at first import.
import { afterAll } from "vitest";
import { createTestDatabase } from "./postgres";
import { testEnvironment } from "./test-environment";

const database = await createTestDatabase();
Object.assign(process.env, testEnvironment(database.url));

afterAll(() => database.drop());
