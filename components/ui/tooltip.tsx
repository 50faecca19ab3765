"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";

type Props = Pick<ComponentProps<typeof Primitive.Content>, "side"> & {
  text: ReactNode;
  children: ReactNode;
};

/** A hint on hover and focus; never the only place something is said. Pages without one load none of it. */
export function Tooltip({ text, side, children }: Props) {
  return (
    <Primitive.Provider delayDuration={400}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-[1300] rounded-md bg-foreground px-2 py-1 text-xs text-background shadow-lg"
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
