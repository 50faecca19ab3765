/** A grey bar where something is still loading; `className` gives its size. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={`animate-pulse rounded bg-raised ${className}`} />;
}
