/** The columns of the list, in order; `wide` ones need a wide screen, others tell them below theirs. */
export const tripColumns = [
  { id: "status" },
  { id: "trip" },
  { id: "vehicle" },
  { id: "driver", wide: true },
  { id: "due" },
  { id: "progress" },
  { id: "arrival" },
  { id: "nextStop", wide: true },
] as const;

export const wideOnly = "hidden xl:block";

export const tripGrid =
  "grid items-center gap-x-3 px-6 grid-cols-[6.75rem_minmax(0,1fr)_7rem_7.5rem_5.5rem_10.5rem_2.75rem] xl:grid-cols-[6.75rem_minmax(0,1fr)_5.75rem_7rem_7.25rem_5.5rem_10.75rem_7.5rem_2.75rem]";
