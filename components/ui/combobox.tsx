"use client";

import { Popover } from "radix-ui";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { Input } from "./input";
import { menuClass } from "./menu-class";

export type ComboboxOption = { id: string; label: string; content?: ReactNode };

type Props<T extends ComboboxOption> = Omit<
  ComponentProps<typeof Input>,
  "value" | "onChange" | "onSelect" | "list"
> & {
  value: string;
  onValueChange: (text: string) => void;
  /** What fits the text by now. */
  options: readonly T[];
  onChoose: (option: T) => void;
  /** Whether Enter takes the first option when none was moved to. */
  takesFirst?: boolean;
  /** Said below the options: nothing found, still looking. */
  note?: string | undefined;
};

/** A text field that offers what fits: arrows move, Enter chooses, Esc closes (WAI-ARIA combobox). */
export function Combobox<T extends ComboboxOption>({
  value,
  onValueChange,
  options,
  onChoose,
  takesFirst = true,
  note,
  onKeyDown,
  onBlur,
  ...input
}: Props<T>) {
  const listId = useId();
  const [isWanted, setWanted] = useState(false);
  const [activeIndex, setActiveIndex] = useState(-1);
  const isOpen = isWanted && (options.length > 0 || note !== undefined);
  const active = isOpen ? options[activeIndex] : undefined;
  const picked = active ?? (isOpen && takesFirst ? options[0] : undefined);
  const optionId = (id: string) => `${listId}-${id}`;
  const show = (index: number) => {
    setWanted(true);
    setActiveIndex(index);
  };
  const choose = (option: T) => {
    setWanted(false);
    setActiveIndex(-1);
    onChoose(option);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setWanted}>
      <Popover.Anchor asChild>
        <Input
          autoComplete="off"
          {...input}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(active.id)}
          value={value}
          onChange={(event) => {
            onValueChange(event.target.value);
            show(-1);
          }}
          onClick={() => show(activeIndex)}
          onBlur={(event) => {
            setWanted(false);
            onBlur?.(event);
          }}
          onKeyDown={(event) => {
            const last = options.length - 1;
            if (event.key === "ArrowDown" && !event.altKey) show(Math.min(last, activeIndex + 1));
            else if (event.key === "ArrowUp" && !event.altKey) show(Math.max(0, activeIndex - 1));
            else if (event.key === "Enter" && picked) choose(picked);
            else if (event.key === "Escape" && isOpen) setWanted(false);
            else return onKeyDown?.(event);
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className={`${menuClass} max-h-72 w-(--radix-popover-trigger-width) overflow-y-auto!`}
        >
          <div role="listbox" id={listId} aria-label={input["aria-label"] ?? input.placeholder}>
            {options.map((option, index) => (
              // Keys are the field's: it names the active option.
              // biome-ignore lint/a11y/useKeyWithClickEvents: as above
              <div
                key={option.id}
                id={optionId(option.id)}
                role="option"
                tabIndex={-1}
                aria-selected={index === activeIndex}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setActiveIndex(index)}
                onClick={() => choose(option)}
                className="flex min-h-9 cursor-default items-center gap-2 rounded px-2.5 py-1.5 aria-selected:bg-raised pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0"
              >
                {option.content ?? <bdi className="truncate">{option.label}</bdi>}
              </div>
            ))}
          </div>
          {note && (
            <p role="status" className="px-2.5 py-1.5 text-xs text-muted">
              {note}
            </p>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
