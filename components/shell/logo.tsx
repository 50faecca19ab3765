/** Three vehicles in a row: a caravan. */
export function Logo({ className = "size-7" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g className="fill-accent-foreground">
        <path d="M17.5 9 26 16l-8.5 7 2-7z" />
        <path d="M10.5 11 16 16l-5.5 5 1.4-5z" opacity=".75" />
        <path d="M5.5 12.6 9 16l-3.5 3.4.9-3.4z" opacity=".5" />
      </g>
    </svg>
  );
}
