import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import type { Ack, ClientToServerEvents, ServerToClientEvents } from "../lib/realtime/events";
import { type DemoAccount, demoCookie, socketToken } from "./sign-in";

export type Client = Socket<ServerToClientEvents, ClientToServerEvents>;
type Sent = keyof ClientToServerEvents;
type Heard = keyof ServerToClientEvents;
type Payload<E extends Heard> = Parameters<ServerToClientEvents[E]>[0];
type Last<A extends unknown[]> = Required<A> extends [...unknown[], infer L] ? L : never;
type Answer<E extends Sent> =
  Last<Parameters<ClientToServerEvents[E]>> extends (answer: infer A) => void ? A : never;

// socket.io's own types cannot follow an event name that is a type parameter.
// biome-ignore lint/suspicious/noExplicitAny: payloads are typed by `Payload` where they come out
type Listen = (event: string, hear: (payload: any) => void) => unknown;
type Listening = { on: Listen; off: Listen };

/** How long a client waits for anything, ms. */
const PATIENCE = 15_000;

/** Opens a socket and waits for it; rejects with the server's refusal as message. */
export function open(
  url: string,
  options: Partial<ManagerOptions & SocketOptions>,
): Promise<Client> {
  const socket: Client = io(url, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    ...options,
  });
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", (error) => {
      socket.disconnect();
      reject(error);
    });
  });
}

/** Opens a socket with a socket token. */
export const connect = (url: string, token: string) => open(url, { auth: { token } });

/** Opens a socket as one of the demo accounts. */
export async function connectAs(url: string, account: DemoAccount): Promise<Client> {
  return connect(url, await socketToken(url, await demoCookie(url, account)));
}

/**
 * Emits and resolves with the acknowledgement; `event` and arguments may be wrong on purpose.
 * Rejects when none comes.
 */
export function ask<E extends Sent>(
  socket: Client,
  event: E,
  ...args: unknown[]
): Promise<Answer<E>>;
export function ask(socket: Client, event: string, ...args: unknown[]): Promise<Ack<unknown>>;
export function ask(socket: Client, event: string, ...args: unknown[]): Promise<Ack<unknown>> {
  return (socket as Socket).timeout(PATIENCE).emitWithAck(event, ...args);
}

/** `ask` for what must succeed: resolves with the acknowledgement's data. */
export async function done<E extends Sent>(socket: Client, event: E, ...args: unknown[]) {
  const answer = (await ask(socket, event, ...args)) as Ack<unknown>;
  if (!answer.ok) throw new Error(`${event}: ${answer.error.code} ${answer.error.message}`);
  return answer.data as Answer<E> extends Ack<infer T> ? T : never;
}

/** The next `event` that `matches`; call it before what causes the event. */
export function next<E extends Heard>(
  socket: Client,
  event: E,
  matches: (payload: Payload<E>) => boolean = () => true,
): Promise<Payload<E>> {
  const untyped = socket as unknown as Listening;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      untyped.off(event, hear);
      reject(new Error(`No matching ${event} within ${PATIENCE / 1000} s.`));
    }, PATIENCE);
    const hear = (payload: Payload<E>) => {
      if (!matches(payload)) return;
      clearTimeout(timer);
      untyped.off(event, hear);
      resolve(payload);
    };
    untyped.on(event, hear);
  });
}

/** Everything heard under `event` from now on. */
export function collect<E extends Heard>(socket: Client, event: E): Payload<E>[] {
  const heard: Payload<E>[] = [];
  const untyped = socket as unknown as Listening;
  untyped.on(event, (payload) => heard.push(payload));
  return heard;
}
