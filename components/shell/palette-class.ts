export const paletteItemClass =
  "flex min-h-10 cursor-default items-center gap-3 rounded-md px-2.5 text-sm data-[selected=true]:bg-raised pointer-coarse:min-h-11 [&>svg]:size-4 [&>svg]:text-muted";

export const paletteGroupClass =
  "p-1 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted";
