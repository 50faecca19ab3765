import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { pageWords, wordsOf } from "@/lib/i18n/page-words";

type Props = { of: keyof typeof pageWords; children: ReactNode };

/** Gives the components below it their texts. Server components take theirs from the server. */
export async function PageWords({ of, children }: Props) {
  const messages = wordsOf(await getMessages(), pageWords[of]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
