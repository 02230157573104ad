import { writeFileSync } from "node:fs";
import { arch, availableParallelism, platform } from "node:os";
import { bundle } from "./bundle.ts";
import type { Figure, Subject } from "./figure.ts";
import { reading } from "./reading.ts";
import { saving } from "./saving.ts";
import { scoring } from "./scoring.ts";
import { standing } from "./standing.ts";
import { tableOf } from "./table.ts";

/** `npm run bench` measures everything, `npm run bench -- reading scoring` what is named (quality §1). */
const subjects: readonly Subject[] = [reading, scoring, saving, standing, bundle];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => subjects.every((subject) => subject.name !== name));
if (unknown.length > 0) {
  process.stderr.write(
    `bench knows no ${unknown.join(", ")}; it knows ${subjects.map(({ name }) => name).join(", ")}\n`,
  );
  process.exit(1);
}

const measured: Record<string, readonly Figure[]> = {};
for (const { name, figures } of subjects) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  measured[name] = await figures();
  process.stdout.write(`${tableOf(name, measured[name])}\n\n`);
}
const machine = { node: process.version, platform: platform(), arch: arch(), cores: availableParallelism() };
writeFileSync("bench.json", `${JSON.stringify({ machine, measured }, null, 2)}\n`);
