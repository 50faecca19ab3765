import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";

/** The one thing to do in a step, for a thumb. */
export function BigButton(props: ComponentProps<typeof Button>) {
  return (
    <Button
      variant="primary"
      className="min-h-16! text-lg! whitespace-normal! [&_svg]:size-6!"
      {...props}
    />
  );
}
