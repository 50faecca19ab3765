"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Field } from "./field";
import { IconButton } from "./icon-button";
import { Input } from "./input";

/** A value to take elsewhere. Where the clipboard is closed (no https), it is selected instead. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useTranslations("shell.actions");
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    input.current?.select();
    navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Field label={label}>
      {(control) => (
        <div dir="ltr" className="relative">
          <Input
            {...control}
            ref={input}
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
            className="pe-11 font-mono text-xs"
          />
          <IconButton
            label={t(isCopied ? "copied" : "copy")}
            onClick={copy}
            className="absolute end-0 top-0"
          >
            {isCopied ? <Check aria-hidden className="text-moving" /> : <Copy aria-hidden />}
          </IconButton>
        </div>
      )}
    </Field>
  );
}
