import { AppError } from "../../domain/errors";
import { expectPublicHost, NotPublic, publicLookup } from "./public-address";

/**
 * A push service's address for one browser: https, without name and password, on a host whose
 * addresses are public at this moment (sending looks again). BAD_REQUEST says what is wrong with it,
 * UNAVAILABLE when names cannot be looked up.
 */
export async function checkEndpoint(endpoint: string): Promise<void> {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url?.protocol !== "https:") throw refused("It must begin with https://.");
  if (url.username || url.password) throw refused("Leave name and password out of it.");
  const { hostname } = url;
  try {
    expectPublicHost(hostname);
    await resolved(hostname);
  } catch (error) {
    if (error instanceof NotPublic) throw refused("It is not on the public internet.");
    if ((error as { code?: unknown }).code === "ENOTFOUND") throw refused("There is no such host.");
    throw new AppError(
      "UNAVAILABLE",
      "The push service's name cannot be looked up now. Try again in a minute.",
    );
  }
}

const resolved = (hostname: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const host = hostname.replace(/^\[|\]$/g, "");
    publicLookup(host, {}, (error) => (error ? reject(error) : resolve()));
  });

const refused = (why: string) =>
  new AppError("BAD_REQUEST", `This push service's address cannot be used. ${why}`);
