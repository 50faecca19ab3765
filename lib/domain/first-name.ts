/**
 * What strangers may call a person by: the name without the family's. "Al-Harbi, Khalid" is
 * Khalid as "Khalid Al-Harbi" is; of names that begin with the family's in other ways nobody can tell.
 */
export function firstName(name: string): string {
  const given = name.includes(",") ? name.slice(name.indexOf(",") + 1) : name;
  return (given.trim() || name).split(/[\s,]+/, 1)[0] ?? "";
}
