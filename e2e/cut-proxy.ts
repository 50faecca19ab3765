import { connect, createServer, type Socket } from "node:net";
import { freePort } from "./free-port";

export type CutProxy = {
  /** Where it answers while it is not cut. */
  url: string;
  /** The network is gone: what was open breaks, what comes is refused. */
  cut(): void;
  /** The network is gone and nobody is told: nothing arrives, nothing breaks. */
  freeze(): void;
  /** The network is back; what was frozen stays dead. */
  mend(): void;
  close(): Promise<void>;
};

/** A wire to `port` of this machine that can be cut: nearer to a tunnel than a browser's own switch. */
export async function cutProxy(port: () => number): Promise<CutProxy> {
  const open = new Set<Socket>();
  let isCut = false;
  let isFrozen = false;
  const server = createServer((near) => {
    if (isCut) return near.resetAndDestroy();
    open.add(near);
    if (isFrozen) return near.pause();
    const far = connect(port(), "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  const own = await freePort();
  await new Promise<void>((resolve) => server.listen(own, "127.0.0.1", resolve));
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://localhost:${own}`,
    cut,
    freeze: () => {
      isFrozen = true;
      for (const socket of open) socket.unpipe().pause();
    },
    mend: () => {
      isCut = false;
      isFrozen = false;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
