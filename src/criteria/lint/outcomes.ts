import { problem, type Path, type Problem } from "../problem.ts";
import type { Agreement, CriteriaDocument } from "../schema.ts";
import { placedNodes } from "./nodes.ts";
import { ratioProblem } from "./rules.ts";

/** Bands, vetoes, the agreement of assessors, and shares. */
export function outcomes(document: CriteriaDocument): readonly Problem[] {
  const nodes = placedNodes(document);
  return [
    ...bands(document),
    ...vetoes(document),
    ...ratioProblem(document.notApplicableLimit, null, ["notApplicableLimit"]),
    ...tolerance(document.agreement, null, ["agreement"]),
    ...nodes.flatMap(({ node, path }) => [
      ...tolerance(node.agreement, node.code, [...path, "agreement"]),
      ...ratioProblem(node.requires?.reasonBelow, node.code, [...path, "requires", "reasonBelow"]),
    ]),
  ];
}

function bands({ bands }: CriteriaDocument): readonly Problem[] {
  return bands.flatMap(({ code, atLeast }, index) => {
    const above = bands[index - 1];
    const path = ["bands", index, "atLeast"];
    return [
      ...(code === "disqualified"
        ? [problem("reserved-code", null, ["bands", index, "code"], { code })]
        : []),
      ...(above !== undefined && atLeast >= above.atLeast
        ? [problem("band-order", null, path, { code, atLeast, above: above.atLeast })]
        : []),
      ...(index === bands.length - 1 && atLeast !== 0
        ? [problem("last-band", null, path, { code, atLeast })]
        : []),
    ];
  });
}

function vetoes({ vetoes = [] }: CriteriaDocument): readonly Problem[] {
  return vetoes.flatMap(({ code, effect, band, when }, index) => [
    ...(effect === "cap" && band === undefined
      ? [problem("veto-band", null, ["vetoes", index], { code })]
      : []),
    ...(effect === "disqualify" && band !== undefined
      ? [problem("veto-no-band", null, ["vetoes", index, "band"], { code }, "key")]
      : []),
    ...ratioProblem(when?.rateBelow, null, ["vetoes", index, "when", "rateBelow"]),
  ]);
}

function tolerance(agreement: Agreement | undefined, node: string | null, path: Path): readonly Problem[] {
  const { ratio, min } = agreement?.tolerance ?? {};
  return [
    ...ratioProblem(ratio, node, [...path, "tolerance", "ratio"]),
    ...(min !== undefined && min < 0
      ? [problem("negative", node, [...path, "tolerance", "min"], { key: "min", value: min })]
      : []),
  ];
}
