import { email as emailSchema } from "../../domain/user";
import { database } from "../database/connection";
import { attempt } from "./attempts";
import { isPassword } from "./passwords";
import { startSession } from "./session";

/** As they came: anything that is no text is as wrong as a wrong password. */
type Credentials = { email?: unknown; password?: unknown };

/** Checks e-mail and password and starts a session. Null when they are wrong, else as `attempt`. */
export async function signIn(credentials: Credentials, address: string) {
  const email = emailSchema.safeParse(credentials.email);
  return attempt({ address, account: email.data ?? "" }, async () => {
    const user = email.success
      ? await database().user.findUnique({ where: { email: email.data } })
      : null;
    const password = typeof credentials.password === "string" ? credentials.password : "";
    const right = await isPassword(user?.passwordHash ?? null, password);
    if (!user || !right || user.disabledAt) return null;
    const { id, name } = user;
    return { id, name, email: user.email, sessionId: await startSession(id) };
  });
}
