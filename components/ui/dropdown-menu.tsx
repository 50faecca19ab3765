"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { menuClass, menuItemClass } from "./menu-class";

type Props = Pick<ComponentProps<typeof Primitive.Content>, "side" | "align"> & {
  /** The button that opens it. */
  trigger: ReactNode;
  defaultOpen?: boolean;
  children: ReactNode;
};

export function DropdownMenu({ trigger, defaultOpen, side, align = "end", children }: Props) {
  return (
    <Primitive.Root modal={false} defaultOpen={defaultOpen}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={menuClass}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function MenuItem({ className = "", ...props }: ComponentProps<typeof Primitive.Item>) {
  return <Primitive.Item className={`${menuItemClass} ${className}`} {...props} />;
}

export function MenuSeparator() {
  return <Primitive.Separator className="mx-1 my-1 h-px bg-border" />;
}

type ChoiceProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
};

/** One of a few, under a small heading. */
export function MenuChoice({ label, value, onValueChange, options }: ChoiceProps) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={onValueChange} aria-label={label}>
      <Primitive.Label className="px-2.5 pt-1.5 pb-1 text-xs text-muted">{label}</Primitive.Label>
      {options.map((option) => (
        <Primitive.RadioItem key={option.value} value={option.value} className={menuItemClass}>
          {option.label}
          <Primitive.ItemIndicator className="ms-auto">
            <Check aria-hidden />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}
