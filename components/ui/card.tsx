import type { ReactNode } from "react";

type Props = {
  title?: string;
  /** One line under the title. */
  text?: string;
  /** At the end of the title's line. */
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** One subject on its own surface. */
export function Card({ title, text, action, className = "", children }: Props) {
  return (
    <section className={`rounded-xl border border-border bg-surface p-5 ${className}`}>
      {title && (
        <header className="mb-4 last:mb-0 flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0 flex-1">
            <h2 className="text-sm font-semibold">{title}</h2>
            {text && <p className="mt-1 max-w-prose text-sm text-muted">{text}</p>}
          </div>
          {action}
        </header>
      )}
      {children}
    </section>
  );
}
