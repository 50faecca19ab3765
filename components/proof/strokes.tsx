/** The strokes of a signature inside an SVG, equally thick at every size. */
export function Strokes({ paths }: { paths: readonly string[] }) {
  return (
    <path
      d={paths.join("")}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}
