/** What the driver does elsewhere, each on its own line. */
export function Todo({ items }: { items: string[] }) {
  return (
    <ul className="grid list-disc gap-3 ps-5 text-base">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
