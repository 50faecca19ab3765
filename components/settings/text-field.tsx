import type { ComponentProps } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = Omit<ComponentProps<typeof Input>, "onChange"> & {
  label: string;
  hint: string;
  onChange: (value: string) => void;
};

/** A number or a phone number, written left to right in every language. */
export function TextField({ label, hint, onChange, ...input }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input
          {...input}
          {...control}
          onChange={(event) => onChange(event.target.value)}
          dir="ltr"
          autoComplete="off"
        />
      )}
    </Field>
  );
}
