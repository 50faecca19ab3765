/** Whose base map it is. OpenStreetMap asks for a link to its terms. */
export function MapAttribution({ text }: { text: string }) {
  return (
    <p className="pointer-events-auto rounded bg-surface/80 px-1.5 text-[0.6875rem] leading-4 text-foreground">
      {text.includes("OpenStreetMap") ? (
        <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  );
}
