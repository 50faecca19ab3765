"use client";

import { Eye, EyeOff, LogIn } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { DemoAccounts } from "./demo-accounts";
import { useSignIn } from "./use-sign-in";

type Props = {
  /** A path on this site. */
  returnTo: string;
  /** The demo accounts' password; undefined when this is no demo. */
  demoPassword?: string;
};

export function SignInForm({ returnTo, demoPassword }: Props) {
  const t = useTranslations("auth");
  const { submit, isBusy, error } = useSignIn(returnTo);
  const [isShown, setShown] = useState(false);
  return (
    <div className="grid gap-5">
      {/* Without JavaScript yet, POST at least keeps the password out of the address. */}
      <form
        method="post"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          void submit({ email: String(data.get("email")), password: String(data.get("password")) });
        }}
      >
        <Field label={t("email")}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              dir="ltr"
              autoComplete="username"
              required
            />
          )}
        </Field>
        <Field label={t("password")}>
          {(control) => (
            <div dir="ltr" className="relative">
              <Input
                {...control}
                name="password"
                type={isShown ? "text" : "password"}
                autoComplete="current-password"
                required
                className="pe-11"
              />
              <IconButton
                label={t(isShown ? "hidePassword" : "showPassword")}
                aria-pressed={isShown}
                onClick={() => setShown(!isShown)}
                className="absolute end-0 top-0"
              >
                {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              </IconButton>
            </div>
          )}
        </Field>
        {error && <ErrorNote>{error}</ErrorNote>}
        <Button type="submit" variant="primary" disabled={isBusy}>
          <LogIn aria-hidden className="rtl:-scale-x-100" />
          {t("submit")}
        </Button>
      </form>
      {demoPassword && <DemoAccounts password={demoPassword} isBusy={isBusy} onChoose={submit} />}
    </div>
  );
}
