type Props = { source: string; alt: string; className?: string };

/** A photo that is private or not sent yet: Next's optimiser could not fetch it. */
export function Photo({ source, alt, className }: Props) {
  // biome-ignore lint/performance/noImgElement: see above
  return <img src={source} alt={alt} loading="lazy" className={className} />;
}
