"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import { inputClass } from "./input";
import { menuClass, menuItemClass } from "./menu-class";

type Props = {
  id?: string;
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  "aria-label"?: string;
  "aria-describedby"?: string;
  disabled?: boolean;
  className?: string;
};

/** Picks one of a few. Values must not be empty strings. */
export function Select({ value, onValueChange, options, className = "", ...trigger }: Props) {
  return (
    <Primitive.Root value={value} onValueChange={onValueChange}>
      <Primitive.Trigger
        className={`${inputClass} flex items-center justify-between gap-2 text-start ${className}`}
        {...trigger}
      >
        <span className="truncate">
          <Primitive.Value />
        </span>
        <Primitive.Icon>
          <ChevronDown aria-hidden className="size-4 text-muted" />
        </Primitive.Icon>
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          position="popper"
          sideOffset={4}
          className={`${menuClass} max-h-72 min-w-(--radix-select-trigger-width)`}
        >
          <Primitive.Viewport>
            {options.map((option) => (
              <Primitive.Item key={option.value} value={option.value} className={menuItemClass}>
                <Primitive.ItemText>{option.label}</Primitive.ItemText>
                <Primitive.ItemIndicator className="ms-auto">
                  <Check aria-hidden className="size-4" />
                </Primitive.ItemIndicator>
              </Primitive.Item>
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
