import type { PlaceName } from "./places";
import type { ReportFile } from "./reports";

/** What 望澜区 handed up for its project the year before. */
export const earlierPaper: Paper = {
  title: "街道综合执法一体协同项目工作报告（2025年）",
  name: "街道综合执法一体协同项目工作报告（2025年）.pdf",
  format: "pdf",
  text: `街道综合执法一体协同项目工作报告
一、主要做法
区综合行政执法协调办统一受理街道协同请求，分派到部门，限时反馈。
二、工作成效
2025年流转协同事项1730件，办结1652件，办结率95.49%。
协同平均用时由12个工作日缩短到5个工作日，当事人回访满意率94%。
三、存在的不足
部分事项的移送标准还不统一，街道案卷质量有待提高。
`,
};

type Paper = ReportFile & { readonly title: string };

/** What the projects handed up with their applications; the place that is not here is still writing its own. */
export const papers: Readonly<Partial<Record<PlaceName, Paper>>> = {
  桐溪县: {
    title: "乡村“法律明白人”培养项目实施方案",
    name: "乡村“法律明白人”培养项目实施方案.txt",
    format: "text",
    text: `乡村“法律明白人”培养项目实施方案
一、工作目标
到2026年底，全县每个行政村培养“法律明白人”不少于5名，骨干“法律明白人”不少于1名。
二、主要做法
（一）建立遴选、培训、考核、退出四项制度，编印口袋书3种。
（二）由乡镇司法所每季度组织一次集中培训，全年培训1260人次。
（三）村民委员会设法律服务角，记录咨询和调解情况。
三、工作成效
参与化解矛盾纠纷842件，协助调解成功率达到91.4%。
`,
  },
  霁川市: {
    title: "行政争议调解关口前移项目情况报告",
    name: "行政争议调解关口前移项目情况报告.docx",
    format: "docx",
    text: `行政争议调解关口前移项目情况报告
一、主要做法
市行政复议机构与人民法院共建行政争议调解中心，复议申请受理前征得同意的先行调解。
建立部门负责人参与调解清单，涉及12个部门。
二、工作成效
2025年调解中心受理行政争议316件，调解成功204件，调解成功率64.56%。
行政诉讼一审收案数同比下降18.2%。
三、下一步打算
将调解关口前移到乡镇（街道）综合执法队。
`,
  },
  汐州湾新区: {
    title: "涉企检查“一企一码”项目简介",
    name: "涉企检查“一企一码”项目简介.txt",
    format: "text",
    text: `涉企检查“一企一码”项目简介
一、项目内容
执法人员入企检查前扫码登记检查事项、依据和人员，企业可以当场评价。
二、实施情况
项目于2026年4月上线，覆盖企业2180家，登记检查1034次。
三、工作成效
同期入企检查频次下降37%，企业评价满意率98.6%。
`,
  },
};
