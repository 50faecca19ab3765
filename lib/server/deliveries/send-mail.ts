import { setTimeout as sleep } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { env } from "../env";
import { GiveUp } from "../queue";
import { remember } from "../remember";
import { headerLine, htmlText, type MailText, plainText } from "./mail-text";
import { isMailSetUp, ownHost, senderAddress } from "./sender";

/** As many connections to the mail server, and mails under way, at once. */
export const MAIL_AT_ONCE = 3;
/** A mail server that has not taken a mail by then did not, ms. */
const MAIL_WAIT_MS = 30_000;
/** How much of an answer is kept. */
const MOST_ANSWER = 200;

export type Mail = MailText & {
  /** The delivery's: a repeat has the same Message-ID. */
  id: string;
  to: { name: string; address: string };
  subject: string;
};

const transport = () =>
  remember("mail", () => {
    const url = new URL(env().SMTP_URL as string);
    url.searchParams.delete("from");
    return createTransport({
      ...{ url: url.href, pool: true, maxConnections: MAIL_AT_ONCE, maxRequeues: 0 },
      ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  });

/**
 * Hands a mail to the server of SMTP_URL. Throws GiveUp when that refuses the recipient or the mail for
 * good (5xx), else what went wrong.
 */
export async function sendMail({ id, to, subject, ...text }: Mail): Promise<void> {
  if (!isMailSetUp()) throw new Error("E-mail is not set up any more. Set SMTP_URL.");
  const late = new AbortController();
  const sent = transport().sendMail({
    messageId: `<${id}@${ownHost()}>`,
    from: { name: "Qafila", address: senderAddress() },
    to: { name: headerLine(to.name), address: headerLine(to.address) },
    subject: headerLine(subject),
    text: plainText(text),
    html: htmlText(text),
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": text.language },
  });
  const tooLate = sleep(MAIL_WAIT_MS, null, { signal: late.signal }).then(() => {
    throw new Error(`The mail server did not take it within ${MAIL_WAIT_MS / 1000} s.`);
  });
  tooLate.catch(() => {});
  try {
    await Promise.race([sent, tooLate]);
  } catch (error) {
    throw whyNot(error as SmtpError);
  } finally {
    late.abort();
  }
}

type SmtpError = Error & {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
};

function whyNot(error: SmtpError): Error {
  const { code, command, responseCode, response } = error;
  // Its answer to a sign-in might say what was signed in with.
  if (code === "EAUTH") return new Error("The mail server refuses SMTP_URL's name and password.");
  if (!responseCode) {
    return code ? new Error(`The mail server cannot be reached: ${code}.`) : error;
  }
  const said = headerLine(response ?? String(responseCode)).slice(0, MOST_ANSWER);
  const isAboutThis = command === "RCPT TO" || command === "DATA";
  const why = `The mail server answered ${said}`;
  return isAboutThis && responseCode >= 500 ? new GiveUp(why) : new Error(why);
}
