/** Puts the variables of a .env file, where there is one, under those already set. */
export function loadDotEnv(): void {
  try {
    process.loadEnvFile();
  } catch {
    // No such file: the environment alone counts.
  }
}
