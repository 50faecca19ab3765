"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { type Address, messageDraft } from "@/lib/client/stores/message-draft";

type Props = ComponentProps<typeof Button> & { to: Partial<Address> };

/** Goes to write to these; what a draft says already stays. */
export function WriteTo({ to, ...button }: Props) {
  const router = useRouter();
  const write = () => {
    messageDraft.writeTo(to);
    router.push("/messages/new");
  };
  return <Button {...button} onClick={write} />;
}
