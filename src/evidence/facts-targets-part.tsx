import type { Edition } from "../criteria/tree.ts";
import { Badge, type Tone } from "../web/components/badge";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { Page } from "../web/page";
import type { KeyedMention } from "./facts";
import type { SetTarget } from "./facts-seen";
import type { Target } from "./facts-targets";
import { factTitle, valueText } from "./facts-text";

interface TargetsProps {
  readonly page: Page;
  readonly edition: Edition;
  readonly revision: string;
  readonly targets: readonly SetTarget[];
}

const tones: Readonly<Record<Target["state"], Tone>> = {
  met: "settled",
  missed: "waits",
  unsaid: "plain",
  unlike: "plain",
};

/** What plans of the place set themselves, against what this report says was done; none where nothing was planned. */
export function TargetsSection({ page, edition, revision, targets }: TargetsProps) {
  const { t, format } = page;
  if (targets.length === 0) return null;
  return (
    <Section id="targets" title={t("evidence.targets")} about={format.number(targets.length)}>
      <p class="quiet">{t("evidence.targets.about")}</p>
      <Table
        page={page}
        caption={t("evidence.targets")}
        rows={targets}
        columns={[
          {
            key: "fact",
            head: t("evidence.facts.fact"),
            wide: true,
            cell: ({ key }) => factTitle(page, edition, key),
          },
          {
            key: "state",
            head: t("evidence.against.state"),
            cell: ({ state }) => <Badge tone={tones[state]}>{t(`evidence.targets.${state}`)}</Badge>,
          },
          {
            key: "target",
            head: t("evidence.targets.target"),
            figure: true,
            cell: ({ target, report }) => <Figure page={page} figure={target} revision={report.revision} />,
          },
          {
            key: "result",
            head: t("evidence.targets.result"),
            figure: true,
            cell: ({ results }) =>
              results.map((result) => <Figure page={page} figure={result} revision={revision} />),
          },
          {
            key: "from",
            head: t("evidence.targets.from"),
            wide: true,
            cell: ({ report: { title, year } }) => t("evidence.against.title", { title, year: String(year) }),
          },
        ]}
      />
    </Section>
  );
}

function Figure({
  page,
  figure,
  revision,
}: Pick<TargetsProps, "page" | "revision"> & { readonly figure: KeyedMention }) {
  return (
    <div>
      <a href={`/documents/${revision}/facts#m-${figure.number}`} lang="zh-CN">
        {valueText(page, figure)}
      </a>
    </div>
  );
}
