import type { AlertView } from "../../domain/alert";
import type { CalledPerson, EscalationChannel } from "../../domain/escalation";
import { escalationMessage, escalationSubject, testMessage } from "../../domain/escalation-message";
import { sendMail } from "../deliveries/send-mail";
import { isMailSetUp } from "../deliveries/sender";
import { env } from "../env";
import { gatewayRow } from "../settings";
import { type Gateway, postToGateway } from "./gateway";

type Call = { id: string; step: number; to: CalledPerson };

/** A way to reach people on call. Both throw why it was not taken. */
export type Channel = {
  name: EscalationChannel;
  reaches(person: CalledPerson): boolean;
  call(call: Call, alert: AlertView, timeZone: string): Promise<void>;
  test(id: string, to: CalledPerson): Promise<void>;
};

/** The ways there are as this server is set up now; none: nobody can be called. */
export async function channelsNow(): Promise<Channel[]> {
  const row = await gatewayRow();
  const channels: Channel[] = [];
  if (row?.escalationUrl && row.escalationSecret) {
    channels.push(byGateway({ url: row.escalationUrl, secret: row.escalationSecret }));
  }
  if (isMailSetUp()) channels.push(byMail);
  return channels;
}

const byGateway = (gateway: Gateway): Channel => ({
  name: "webhook",
  reaches: () => true,
  call: ({ id, step, to }, alert, timeZone) =>
    postToGateway(gateway, escalationMessage({ id, step, to: called(to) }, alert, timeZone)),
  test: (id, to) => postToGateway(gateway, testMessage(id, called(to))),
});

const byMail: Channel = {
  name: "email",
  reaches: ({ email }) => Boolean(email),
  call: ({ id, step, to }, alert, timeZone) => {
    const { text } = escalationMessage({ id, step, to: called(to) }, alert, timeZone);
    const url = `${env().NEXTAUTH_URL}/alerts/${alert.id}`;
    return mail(id, to, { subject: escalationSubject(alert), message: text, url });
  },
  test: (id, to) =>
    mail(id, to, { subject: "Qafila test", message: testMessage(id, called(to)).text, url: null }),
};

type Words = { subject: string; message: string; url: string | null };

/** In English, as the gateway's text: nobody knows their language. */
const mail = (id: string, { name, email }: CalledPerson, words: Words) =>
  sendMail({
    ...{ id, to: { name, address: email ?? "" }, ...words },
    ...{ open: "Open it in Qafila:", why: null, language: "en" },
  });

/** Of whom is called, what the gateway hears. */
const called = ({ name, phone }: CalledPerson) => ({ name, phone });
