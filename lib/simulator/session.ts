import { AppError } from "../domain/errors";

type Vehicle = { id: string; plateNumber: string };
type Page = { items: Vehicle[]; nextCursor: string | null };

/** A signed-in user's way to the REST API (contract §6). */
export class Session {
  readonly #cookies = new Map<string, string>();

  private constructor(readonly baseUrl: string) {}

  /** Signs in through NextAuth's own endpoints; throws UNAUTHENTICATED when that is refused. */
  static async open(baseUrl: string, email: string, password: string): Promise<Session> {
    const session = new Session(baseUrl);
    const answer = await session.#fetch("/api/auth/csrf");
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const form = { csrfToken, email, password, json: "true", callbackUrl: baseUrl };
    await session.#fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams(form),
    });
    if (![...session.#cookies.keys()].some((name) => name.endsWith("session-token"))) {
      throw new AppError(
        "UNAUTHENTICATED",
        `${baseUrl} did not sign ${email} in: check --email and the password.`,
      );
    }
    return session;
  }

  /** The id of the vehicle with this plate, made if there is none. */
  async vehicle(plateNumber: string): Promise<string> {
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: Page = await this.json("GET", `/api/vehicles?limit=100${cursor}`);
      const known = page.items.find((vehicle) => vehicle.plateNumber === plateNumber);
      if (known) return known.id;
      cursor = page.nextCursor && `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    const made = await this.json<Vehicle>("POST", "/api/vehicles", { plateNumber });
    return made.id;
  }

  /** A fresh device key for a vehicle; the one it had stops. */
  async deviceKey(vehicleId: string): Promise<string> {
    const path = `/api/vehicles/${vehicleId}/device-key`;
    return (await this.json<{ key: string }>("POST", path)).key;
  }

  /** One call; throws the server's refusal as AppError. */
  async json<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await this.#fetch(path, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const answer = await response.json().catch(() => null);
    if (response.ok) return answer as T;
    const why = answer?.error?.message ?? `HTTP ${response.status}`;
    throw new AppError(answer?.error?.code ?? "INTERNAL", `${method} ${path}: ${why}`);
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const request = { ...init, headers, redirect: "manual" as const };
    const response = await fetch(new URL(path, this.baseUrl), request).catch((error) => {
      const why = error.cause?.code ?? error.message;
      throw new AppError("UNAVAILABLE", `${this.baseUrl} does not answer (${why}): is it running?`);
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", ...value] = (line.split(";")[0] ?? "").split("=");
      this.#cookies.set(name, value.join("="));
    }
    return response;
  }
}
