import type { Written } from "../visits/items";
import type { Scene } from "./photograph";
import type { Tour } from "./touring";

/** What a member found: `by` and `signedBy` are places in the team. */
export type Found = Partial<Pick<Written, "text" | "ref" | "answers" | "place">> & {
  readonly by: number;
  readonly leaf: string | null;
  readonly scene?: Scene;
  readonly signedBy?: number;
};

/** The teams' visits in the demonstration, with what was found on each. */
export const tours: readonly Tour[] = [
  {
    place: "望澜区",
    kind: "announced",
    team: [0, 2],
    ago: 11,
    closed: true,
    found: [
      {
        by: 0,
        leaf: "O4.3",
        place: "望澜区临港司法所",
        text: "登记簿自4月起连续记载，近三个月办结纠纷63件，抽看5件均有回访。",
        scene: "register",
        signedBy: 1,
      },
      {
        by: 1,
        leaf: "O4.2",
        place: "区政务服务数据局",
        text: "抽查行政复议、应诉和热线三类20个数据，均能从原始台账推出。",
        signedBy: 0,
      },
    ],
  },
  {
    place: "云浦县",
    kind: "announced",
    team: [0, 1],
    ago: 2,
    closed: false,
    found: [
      {
        by: 0,
        leaf: "O1",
        ref: "云浦市监罚〔2025〕37号",
        place: "县市场监督管理局案卷室",
        text: "送达回证齐全；陈述申辩意见没有写明是否采纳。",
        answers: {
          a: "yes",
          b: "yes",
          c: "yes",
          d: "no",
          e: "yes",
          f: "yes",
          g: "na",
          h: "yes",
          i: "yes",
          j: "yes",
        },
        signedBy: 1,
      },
      {
        by: 1,
        leaf: "O1",
        ref: "云浦城管罚〔2025〕112号",
        place: "县综合行政执法局",
        text: "裁量理由引用了旧基准。",
        answers: {
          a: "yes",
          b: "yes",
          c: "yes",
          d: "yes",
          e: "yes",
          f: "no",
          g: "yes",
          h: "yes",
          i: "no",
          j: "yes",
        },
      },
      {
        by: 0,
        leaf: "O4.3",
        place: "云浦县河湾司法所",
        text: "值班台有人在岗，公示栏更新到本月；登记簿9月缺两周。",
        scene: "board",
        signedBy: 1,
      },
      { by: 1, leaf: null, text: "县里没有安排陪同讲解，资料调取顺利。" },
    ],
  },
  {
    place: "沙屿区",
    kind: "mystery",
    team: [0, 2],
    ago: 4,
    closed: false,
    found: [
      {
        by: 1,
        leaf: "O2.1",
        ref: "综合窗口3号",
        place: "沙屿区政务服务大厅",
        text: "咨询食品经营许可新办，窗口一次讲清材料，给了扫码指南；热线排队四分钟后接通。",
        answers: { a: "yes", b: "yes", c: "yes", d: "yes", e: "no", f: "yes", g: "yes", h: "yes" },
        scene: "counter",
        signedBy: 0,
      },
    ],
  },
];
