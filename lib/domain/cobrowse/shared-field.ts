// Which fields an agent may see the value of, and suggest one for: amounts of the budget and choices of a plan. Every other
// field is masked, wherever it is.

const FIELDS: readonly { path: RegExp; names: RegExp }[] = [
  { path: /^\/budget\/household$/, names: /^(adults|childrenUnder14|children14To18)$/ },
  { path: /^\/budget\/(income|spending)$/, names: /^[a-z_]+\.(amount|frequency)$/ },
  { path: /^\/plan$/, names: /^proposal$/ },
  { path: /^\/plan\/own$/, names: /^(by|amount|count|frequency|payDay|startOn)$/ },
  {
    path: /^\/my-plan\/change\/[\w-]+$/,
    names: /^(to|frequency|payDay|weekday|spread|amount)$/,
  },
  { path: /^\/my-plan\/what-if$/, names: /^(extra|spread|amount|payDay)$/ },
];

/** Whether the value of the field of that name may be seen on the page at this path. */
export const isSharedField = (pathname: string, name: string): boolean =>
  FIELDS.some(({ path, names }) => path.test(pathname) && names.test(name));

/** Stands where somebody typed something that is not shown: it says that there is something, not how long it is. */
export const MASK = "•••";
