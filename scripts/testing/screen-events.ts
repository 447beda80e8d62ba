// What a recorder posts, for tests and measurements of shared screens.

/** A page with one field, as the recorder begins with it. */
export const picture = (path: string, text: string) => [
  { type: 4, timestamp: 1, data: { href: `http://localhost${path}`, width: 360, height: 640 } },
  {
    ...{ type: 2, timestamp: 1 },
    data: {
      initialOffset: { left: 0, top: 0 },
      node: {
        ...{ type: 0, id: 1 },
        childNodes: [
          {
            type: 2,
            id: 2,
            tagName: "p",
            attributes: {},
            childNodes: [{ type: 3, id: 3, textContent: text }],
          },
          {
            type: 2,
            id: 4,
            tagName: "input",
            attributes: { name: "salary.amount" },
            childNodes: [],
          },
        ],
      },
    },
  },
];

export const typed = (id: number, text: string) => ({
  ...{ type: 3, timestamp: 2 },
  data: { source: 5, id, text, isChecked: false },
});
