/** The four bands in common use, with the share of the total each begins at; a sheet does not state its own. */
export const customaryBands = [
  { code: "excellent", title: "优秀", percent: 90 },
  { code: "good", title: "良好", percent: 80 },
  { code: "pass", title: "合格", percent: 60 },
  { code: "fail", title: "不合格", percent: 0 },
] as const;
