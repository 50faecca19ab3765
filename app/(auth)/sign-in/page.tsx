import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { viewer } from "@/app/viewer";
import { Logo } from "@/components/shell/logo";
import { ElsewhereNote } from "@/components/sign-in/elsewhere-note";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { SignInPreferences } from "@/components/sign-in/sign-in-preferences";
import { env } from "@/lib/server/env";
import { allowedOrigins } from "@/lib/server/origins";
import { returnPath } from "./return-path";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  if (await viewer()) redirect("/");
  const t = await getTranslations();
  const { callbackUrl } = await searchParams;
  return (
    <main className="flex min-h-dvh flex-col">
      <div className="flex justify-end p-3">
        <SignInPreferences />
      </div>
      <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center px-4 pb-20">
        <div className="mb-6 flex items-center gap-3">
          <Logo className="size-10" />
          <div>
            <h1 className="text-lg leading-tight font-semibold">
              <span className="sr-only">{t("auth.title")} – </span>
              {t("shell.brand")}
            </h1>
            <p className="text-sm text-muted">{t("auth.lead")}</p>
          </div>
        </div>
        <ElsewhereNote origins={[...allowedOrigins()]} url={env().NEXTAUTH_URL} />
        <div className="rounded-2xl border border-border bg-surface p-5 shadow-sm">
          <SignInForm
            returnTo={returnPath(callbackUrl)}
            demoPassword={env().DEMO ? "qafila-demo" : undefined}
          />
        </div>
      </div>
    </main>
  );
}
