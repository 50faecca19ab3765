import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export type Child = { pid: number; nextLine(): Promise<string>; kill(): Promise<void> };

/** Another process that runs `code`, a module body with this folder as base of its imports. */
export function startChild(code: string): Child {
  const source = code.replaceAll('from "./', `from "${import.meta.dirname}/`);
  const args = ["--import", "tsx", "--input-type=module", "--eval", source];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = once(child, "exit");
  return {
    pid: child.pid as number,
    async nextLine() {
      const { value, done } = await lines.next();
      if (done) throw new Error("The child process ended without another line.");
      return value;
    },
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
