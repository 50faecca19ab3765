type Props<Name extends string> = {
  /** What they choose between, for who cannot see them. */
  label: string;
  tabs: readonly Name[];
  tab: Name;
  titleOf: (name: Name) => string;
  onChange: (tab: Name) => void;
};

/** The parts of a page of which one shows, under its heading. */
export function Tabs<Name extends string>({ label, tabs, tab, titleOf, onChange }: Props<Name>) {
  return (
    <fieldset className="flex shrink-0 gap-4 border-b border-border px-4 md:px-6">
      <legend className="sr-only">{label}</legend>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === tab}
          onClick={() => onChange(name)}
          className="-mb-px min-h-11 border-b-2 border-transparent px-1 text-sm text-muted hover:text-foreground aria-pressed:border-accent aria-pressed:font-medium aria-pressed:text-foreground"
        >
          {titleOf(name)}
        </button>
      ))}
    </fieldset>
  );
}
