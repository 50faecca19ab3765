import type { ReactNode } from "react";

type Props = { title: string; none: string; isNone: boolean; children: ReactNode };

/** One part of the page: a heading and its list, or that there was nothing. */
export function KnownPart({ title, none, isNone, children }: Props) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-base font-semibold">{title}</h2>
      {isNone ? <p className="text-sm text-muted">{none}</p> : children}
    </section>
  );
}
