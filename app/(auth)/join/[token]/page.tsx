import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { JoinGone } from "@/components/join/join-gone";
import { JoinStart } from "@/components/join/join-start";
import { Logo } from "@/components/shell/logo";
import { isLanguage, LOCALE_COOKIE } from "@/lib/i18n/locale";
import { openInvite } from "@/lib/server/invites";

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("join"))("title");
  // The address signs somebody in: no index, and no referrer to carry it elsewhere.
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

type Props = { params: Promise<{ token: string }> };

/** Where a driver's one-time link leads. Messengers look at it first: looking uses nothing up. */
export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const invite = await openInvite(token);
  const isChosen = (await cookies()).has(LOCALE_COOKIE);
  const language = invite?.user.language;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <Logo className="size-14" />
      {invite ? (
        <JoinStart token={token} preset={!isChosen && isLanguage(language) ? language : null} />
      ) : (
        <JoinGone />
      )}
    </main>
  );
}
