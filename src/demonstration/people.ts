import { demonstrationDomain } from "../people/demonstration";
import type { PlaceName } from "./places";

export type Player = { readonly name: string; readonly email: string };
export type Evaluator = Player & { readonly organisation: string };

export const office = player("陈思远", "chen.siyuan");

/** The second of two persons, where the office needs them. */
export const deputy = player("沈知行", "shen.zhixing");

export const administrator = player("姜若水", "jiang.ruoshui");

/** Who reads the applications of a city's places. */
export const cityOfficer = { ...player("魏清和", "wei.qinghe"), city: "汐州市" } as const;

export const observer: Evaluator = { ...player("郑允明", "zheng.yunming"), organisation: "澜川省审计厅" };

/** Who acted for 望澜区 the year before. */
export const earlierClerk = player("谢南星", "xie.nanxing");

/** A department that has an account, invited by the bureau of its place. */
export const department = {
  ...player("段知微", "duan.zhiwei"),
  place: "望澜区",
  unit: "望澜区住房和城乡建设局",
} as const;

export const lead: Evaluator = { ...player("顾怀瑾", "gu.huaijin"), organisation: "澜川大学法学院" };

export const assessors = [
  { ...player("林书瑶", "lin.shuyao"), organisation: "澜川大学法学院" },
  { ...player("赵启明", "zhao.qiming"), organisation: "澜川省行政法学研究会" },
  { ...player("孙若楠", "sun.ruonan"), organisation: "澜川省公共治理研究院" },
  { ...player("何以宁", "he.yining"), organisation: "衡石公共政策评估中心" },
] as const satisfies readonly Evaluator[];

/** Who acts for the justice bureau of each place. */
export const clerks = {
  望澜区: player("许静怡", "xu.jingyi"),
  桐溪县: player("周立群", "zhou.liqun"),
  汐州湾新区: player("方亦然", "fang.yiran"),
  汐州市: player("罗文博", "luo.wenbo"),
  泠江市: player("贺春梅", "he.chunmei"),
  岚陵市: player("邵国栋", "shao.guodong"),
  碧湾区: player("丁雪", "ding.xue"),
  沙屿区: player("潘海生", "pan.haisheng"),
  石鹭县: player("郝建民", "hao.jianmin"),
  霁川市: player("苏晓雯", "su.xiaowen"),
  云浦县: player("金承志", "jin.chengzhi"),
  松坪县: player("毛秀兰", "mao.xiulan"),
} as const satisfies Readonly<Record<PlaceName, Player>>;

function player(name: string, mailbox: string): Player {
  return { name, email: mailbox + demonstrationDomain };
}
