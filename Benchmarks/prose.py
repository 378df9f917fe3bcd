"""Sentences for the benchmark's content: plausible notices of communities that do not exist.

Everything is drawn from a `random.Random` that the caller seeds, so equal seeds give equal text.
"""

import random

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "平英华明芳军丽强敏静伟娟涛艳杰玲勇梅辉霞刚燕波兰斌凤飞红宁琴"

FIRST = "杏橘柳枫桐松梅竹兰荷菱苇榆槐柏桂棠芦麦稻溪泉湖塘堰渡桥坊墩坡岭滩湾渔盐茶锦绣云霞"
SECOND = "里堰园庭苑坪浦洲汀源岸湾桥塘圩圃坊巷台井门亭楼前后东西南北上下安宁康和泰乐丰庆祥瑞"

PLACES = [
    "文化广场", "社区议事厅", "便民服务大厅", "老年活动室", "小区东门", "小区北门", "篮球场", "中心花园",
    "菜市场门前", "二楼多功能厅", "党群服务站", "图书阅览角", "健身步道起点", "卫生服务站", "儿童之家", "地下车库入口",
    "物业服务中心", "红色驿站", "河岸绿道", "社区大食堂",
]
ORGANISATIONS = [
    "县供水公司", "县供电公司", "燃气服务所", "街道综合执法队", "社区卫生服务中心", "派出所社区警务室", "消防救援站", "物业服务企业",
    "业主委员会", "网格党支部", "志愿服务队", "老年大学分校", "县图书馆", "住建部门", "市政养护所", "园林管理所",
    "电梯维保单位", "街道司法所", "妇联工作站", "共建单位党支部",
]
PEOPLE = [
    "网格员", "楼栋长", "社区工作者", "党员志愿者", "物业项目负责人", "巡查人员", "调解员", "社区民警", "家庭医生", "居民代表",
]
GROUPS = [
    "高龄独居老人", "行动不便的居民", "新入住的租户", "沿街商户", "学龄儿童家长", "残疾人家庭", "养犬居民", "有车居民", "退休党员",
    "快递和外卖小哥",
]

# A topic: title, the matter, what happened or will happen, what people should do, rows of a table.
TOPICS = [
    ("停水检修", "供水管网检修", ["主管道年久渗漏，需要整段更换", "二次供水水箱到了清洗消毒的周期", "水表井盖破损，须停水换新",
      "夜间最小流量偏高，怀疑埋地管道有暗漏"], ["提前储好生活用水", "恢复供水初期先放掉管内余水", "关好家中水龙头以免溢水",
      "发现水质发黄及时联系值班室"], ["更换阀门", "清洗水箱", "管道打压", "水质检测"]),
    ("电梯停运检修", "电梯年度检验", ["曳引钢丝绳磨损接近报废标准", "门机故障连续三次困人", "轿厢照明和通话装置需要更换",
      "年检发现限速器动作不灵"], ["合理安排出行时间", "有急病用车提前与物业联系", "不要在检修口逗留", "搬运大件请改期"],
     ["更换钢丝绳", "门机调试", "对讲检测", "限速器校验"]),
    ("垃圾桶撤并", "生活垃圾分类投放", ["散落桶点多，异味和蚊虫反映集中", "厨余垃圾混投率居高不下", "清运车夜间作业影响休息",
      "大件垃圾无处堆放，占了绿化带"], ["按时到集中投放点投放", "厨余垃圾破袋投放", "旧家具预约上门收运", "有害垃圾单独交到驿站"],
     ["撤除散桶", "新建投放亭", "增设洗手池", "安装照明灯"]),
    ("停车秩序整治", "小区机动车停放", ["消防通道被长期占用", "僵尸车占去十几个车位", "外来车辆夜间过夜", "地面标线磨损看不清",
      "车位难的问题在议事会上反复提出"], ["在划线车位内停放", "登记车辆信息", "及时挪走长期不用的车辆", "不用地锁和杂物占位"],
     ["重划车位", "清理僵尸车", "安装道闸", "设访客车位"]),
    ("健康义诊", "家门口的健康服务", ["血压血糖偏高的居民随访率不足", "换季时呼吸道不适的人增多", "老人看病取药路远",
      "眼科筛查需求多，一直排不上"], ["带好身份证明和既往病历", "空腹前来检测血糖", "到现场先取号后就诊", "不便出门的可预约上门"],
     ["测量血压", "血糖检测", "中医推拿", "用药咨询"]),
    ("消防演练", "消防安全宣传", ["楼道堆物和电动车进楼屡禁不止", "灭火器过期未换", "消火栓水压不足", "应急照明损坏近半"],
     ["听到警报沿楼梯有序下楼", "用湿毛巾捂住口鼻", "清走楼道里的杂物", "不把电瓶带上楼充电"],
     ["疏散演练", "灭火器换新", "消火栓试水", "烟感检测"]),
    ("老旧小区改造", "老旧小区改造提升", ["屋面渗漏，墙皮脱落", "雨污合流，一到汛期就返水", "弱电线缆如蛛网", "楼道照明长期不亮",
      "无障碍坡道缺失"], ["关好窗户以防扬尘", "配合施工人员入户勘查", "看管好孩子远离作业面", "对方案有意见写在意见簿上"],
     ["屋面防水", "雨污分流", "线缆入地", "加装扶手"]),
    ("长者食堂开餐", "社区助餐服务", ["独居老人一日三餐成了难题", "菜品偏咸偏硬，老人提了意见", "中午排队时间较长",
      "送餐上门人手不足"], ["办理就餐卡后凭卡用餐", "提前一天预订送餐", "光盘行动从自己做起", "对菜品的建议投进意见箱"],
     ["午餐套餐", "软食专窗", "送餐到户", "节日加菜"]),
    ("四点半课堂", "四点半课堂", ["双职工家庭放学后接送难", "孩子作业无人照看", "假期里活动场地不够", "家长希望增加科学实验课"],
     ["家长签到签离", "带好水杯和课外书", "不带零食和贵重物品", "请假提前告诉带班老师"],
     ["作业辅导", "书法练习", "科学实验", "户外游戏"]),
    ("路灯维修", "公共照明", ["主干道有七八盏路灯不亮", "灯杆倾斜，接线盒裸露", "树枝遮挡，路面昏暗", "照明时间与作息对不上"],
     ["夜间出行注意脚下", "发现漏电立即远离并报告", "配合修剪遮光的树枝", "不要私拉电线"],
     ["更换灯头", "扶正灯杆", "修剪树枝", "调整时控"]),
    ("防汛准备", "防汛防台", ["低洼路段排水不畅", "地下车库挡水板老化", "河道水位上涨较快", "沙袋储备不足"],
     ["把车辆移到高处", "收好阳台花盆", "留意预警信息", "遇积水绕行"], ["疏通雨水井", "检查挡水板", "备足沙袋", "值守巡查"]),
    ("反诈宣传", "防范电信网络诈骗", ["有居民接到冒充客服的退款电话", "刷单返利的小广告又出现了", "投资养老的骗局盯上老人",
      "出租银行卡可能违法"], ["不轻信、不透露、不转账", "接到可疑电话先挂断再核实", "安装反诈程序", "提醒家中老人"],
     ["入户宣传", "案例讲堂", "张贴提示", "集中答疑"]),
    ("文明养犬", "文明养犬", ["遛狗不牵绳，孩子受了惊吓", "粪便不清理，邻里多有怨言", "夜间犬吠扰民", "免疫登记率有待提高"],
     ["遛犬牵绳，主动避让", "随手清理粪便", "按时免疫登记", "不在电梯高峰带犬乘梯"],
     ["免疫登记", "发放粪袋", "设置拾便箱", "劝导巡查"]),
    ("充电桩建设", "电动自行车充电", ["飞线充电隐患大", "充电口少，晚上排不上", "棚顶漏雨，插座进水", "计费标准不清楚"],
     ["到集中充电棚充电", "充满及时挪车", "不用非标电池", "发现故障扫码报修"], ["新建车棚", "增设插座", "安装喷淋", "公布价目"]),
    ("加装电梯", "既有住宅加装电梯", ["高层住户上下楼不便", "低层住户担心采光", "分摊比例还没谈拢", "管线迁改方案待定"],
     ["参加楼栋协商会", "认真填写意愿表", "有异议在议事会上当面说", "推选一名联络人"], ["意愿摸底", "方案比选", "管线迁改", "签订协议"]),
    ("读书活动", "全民阅读", ["阅览角藏书更新慢", "老人看小字吃力", "孩子们喜欢绘本故事", "夜间开放的呼声高"],
     ["爱护图书按期归还", "保持安静", "欢迎捐赠旧书", "带孩子一起来听故事"], ["读书分享", "绘本故事", "图书漂流", "朗读比赛"]),
    ("绿化补种", "小区绿化养护", ["草坪踩踏露了黄土", "行道树遮挡采光", "有人在绿地里种菜", "枯树有倒伏的危险"],
     ["不踩草坪不摘花", "认养一片绿地", "配合清理菜地", "停车避开作业树下"], ["补种草皮", "修剪行道树", "清理菜地", "移除枯树"]),
    ("居民议事会", "居民议事协商", ["晾衣难的问题提了多次", "快递柜摆放位置有争议", "公共收益怎样用大家想知道", "广场舞音量扰民"],
     ["提前把议题交给网格", "发言不超过五分钟", "尊重不同意见", "表决结果当场公布"], ["收集议题", "现场协商", "投票表决", "公布结果"]),
    ("技能培训", "就业创业服务", ["灵活就业的居民想学一技之长", "家门口岗位信息不对称", "照护人员需求大", "有人想开小店缺启动资金"],
     ["带身份证明报名", "参加全程培训可领证书", "如实填写求职登记", "留意招聘信息栏"], ["养老护理", "中式面点", "电工基础", "直播助农"]),
    ("环境整治", "人居环境整治", ["楼道小广告清了又贴", "建筑垃圾偷倒在背街小巷", "商户占道经营", "卫生死角多，蚊蝇孳生"],
     ["门前三包落实到户", "建筑垃圾装袋送到临时堆放点", "店外不摆货", "周五下午一起大扫除"],
     ["清理小广告", "清运建筑垃圾", "规范占道", "消杀除四害"]),
]

LEADS = [
    "为把{matter}这件事办好，{community}经{place}议事讨论，并征求{grid}居民代表意见，现将有关安排公布如下。",
    "近段时间，{group}多次向{people}反映：{problem}。{community}党组织会同{organisation}现场查看后，形成了以下安排。",
    "根据街道部署和居民议事会的决定，{community}自{day}起开展{matter}工作，请大家相互转告。",
    "{matter}关系到每家每户。入户走访{n}户后，{people}把意见归成{k}类，其中最集中的一条是：{problem}。",
    "{day}，{community}在{place}召开碰头会，{organisation}、{grid}和居民代表参加，专门研究{matter}。",
    "按照一月一公示的要求，现将{community}{matter}的进展向居民报告，欢迎监督。",
]
SENTENCES = [
    "{problem}，这是{grid}居民反映最多的一件事。",
    "{organisation}已安排{n}名工作人员到场，{people}全程陪同。",
    "施工时段为每日{hour}时至{late}时，午间{noon}时至{after}时不作业。",
    "请{group}{advice}，不便到场的由{people}上门代办。",
    "这项工作预计用{k}天完成，遇雨雪天气顺延，顺延情况在{place}张贴。",
    "所需费用从公共收益中列支，账目在{place}公布，居民可以随时查阅。",
    "{community}把任务分到{grid}，由{people}包片负责，做到件件有回音。",
    "走访中有{n}户提出不同看法，{people}逐户作了说明，多数居民表示理解。",
    "截至{day}，已完成总量的{share}成，余下部分主要集中在{place}一带。",
    "为减少影响，{organisation}把作业安排分成{k}段，每一段开工前一天再次提醒。",
    "{group}可优先预约，预约电话为社区值班电话。",
    "如果{problem}，请第一时间告诉{people}，不要自行处理。",
    "居民{advice}，是对这项工作最大的支持。",
    "对确有困难的{group}，{community}结对帮扶，由{organisation}提供必要的物资。",
    "上个月的经验表明，{matter}贵在坚持，{people}将每周回访一次。",
    "{place}设有意见箱，收到的意见由{people}当周整理、当周答复。",
    "有居民建议把时间改到周末，经{organisation}协调，{day}以后按新的时段执行。",
    "项目验收由{organisation}、{people}和居民代表三方共同签字，验收单在{place}张贴七天。",
    "在{grid}试点的{k}周里，投诉由每周{n}件降到个位数，说明办法可行。",
    "下一步，{community}将把{matter}写进居民公约，让好做法长久管用。",
    "{people}提醒：{advice}，切莫图一时方便。",
    "这次共收到线上留言{n}条，电话{k}个，内容大多与{matter}有关。",
    "对照{k}条标准逐一检查，{grid}的整改已经过半，{place}还要再补一次课。",
    "碰到{problem}的情况，先拍照留存，再交给{people}登记编号。",
]
HEADINGS = [
    "为什么要办", "具体安排", "时间和地点", "居民需要做什么", "费用来源", "进展情况", "下一步打算", "注意事项", "怎样反映意见",
    "服务对象", "责任分工", "问题清单", "整改措施", "参加办法", "温馨提示", "联系与监督",
]
STATES = ["已完成", "进行中", "待开工", "已验收", "材料到位", "正在比选"]
SUFFIXES = ["的通知", "安排", "公告", "情况说明", "进展通报", "温馨提示", "的告知书"]


class Voice:
    """Writes the prose of one record."""

    def __init__(self, chance: random.Random, community: str, grids: list[str], day: str):
        self.chance, self.community, self.grids, self.day = chance, community, grids, day
        self.topic = chance.choice(TOPICS)

    def sentence(self, pattern: str) -> str:
        chance, topic = self.chance, self.topic
        return pattern.format(
            matter=topic[1], community=self.community, place=chance.choice(PLACES),
            grid=chance.choice(self.grids), group=chance.choice(GROUPS), people=chance.choice(PEOPLE),
            organisation=chance.choice(ORGANISATIONS), problem=chance.choice(topic[2]),
            advice=chance.choice(topic[3]), day=self.day, n=chance.randint(11, 96),
            k=chance.choice("三四五六七八"), share=chance.choice("三四五六七八"), hour=chance.randint(7, 9),
            late=chance.randint(16, 18), noon=12, after=14)

    def title(self) -> str:
        return f"{self.community}{self.topic[0]}{self.chance.choice(SUFFIXES)}"

    def paragraph(self, least: int, most: int) -> str:
        patterns = self.chance.sample(SENTENCES, self.chance.randint(least, most))
        return "".join(self.sentence(pattern) for pattern in patterns)

    def items(self, mark: str) -> str:
        count = self.chance.randint(3, 5)
        lines = [f"{mark} {self.sentence('{people}：{advice}')}；" for _ in range(count)]
        return "\n".join(lines)

    def table(self) -> str:
        lines = ["| 事项 | 地点 | 负责 | 进展 |", "|---|---|---|---|"]
        for step in self.topic[4]:
            place, people = self.chance.choice(PLACES), self.chance.choice(ORGANISATIONS)
            lines.append(f"| {step} | {place} | {people} | {self.chance.choice(STATES)} |")
        return "\n".join(lines)

    def body(self, links: list[tuple[str, str]]) -> str:
        """A notice: a lead, two to four sections with a list, now and then a table, and links."""
        chance = self.chance
        blocks = [self.sentence(chance.choice(LEADS)) + self.paragraph(1, 2)]
        sections = chance.randint(2, 4)
        table_at = chance.randrange(sections) if chance.random() < 0.35 else -1
        list_at = chance.randrange(sections)
        for number, heading in enumerate(chance.sample(HEADINGS, sections)):
            blocks.append(f"## {heading}")
            blocks.append(self.paragraph(2, 4))
            if number == list_at:
                blocks.append(self.items("1." if chance.random() < 0.4 else "-"))
            if number == table_at:
                blocks.append(self.table())
            if chance.random() < 0.3:
                blocks.append(f"**{chance.choice(self.topic[3])}。**" + self.paragraph(1, 2))
        if links:
            blocks.append("相关内容：" + "、".join(f"[{text}]({link})" for text, link in links) + "。")
        return "\n\n".join(blocks) + "\n"


def masked_name(chance: random.Random) -> str:
    """A name as a mask leaves it: 王*, 李*平."""
    surname = chance.choice(SURNAMES)
    return f"{surname}*" if chance.random() < 0.4 else f"{surname}*{chance.choice(GIVEN)}"
