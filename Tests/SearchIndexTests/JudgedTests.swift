import Testing

@testable import SearchIndex

/// Questions with the one page that people want, among monthly pages that mention everything.
@Suite struct JudgedTests {
  /// Title, what else people type for it, and a sentence of its text.
  static let topics: [(title: String, asked: [String], text: String)] = [
    ("停车位申请办法", ["停车位申请", "車位申請"], "居民凭房产证和行驶证到服务大厅办理。"),
    ("垃圾分类投放点一览", ["垃圾投放点", "垃圾分类"], "厨余、可回收、有害和其他垃圾分开投放。"),
    ("电梯困人怎么办", ["电梯困人"], "请按警铃，拨打电梯上的应急电话，不要扒门。"),
    ("长者食堂菜单与价格", ["长者食堂菜单", "食堂价格"], "六十岁以上老人凭证就餐，周一至周六开放。"),
    ("四点半课堂报名", ["四点半课堂", "课堂报名"], "一至四年级学生放学后在社区写作业。"),
    ("红旗网格评比办法", ["红旗网格评比", "网格评比办法"], "按月打分，前三名挂红旗。"),
    ("物业星级评定结果", ["物业星级", "物業評定"], "五星两家，四星三家，三星一家。"),
    ("住宅专项维修资金使用流程", ["维修资金", "維修資金流程"], "先由业主表决，再报街道备案。"),
    ("居民议事会章程", ["议事会章程"], "每季度召开一次，提前三天公告议题。"),
    ("党员积分评星细则", ["积分评星", "党员积分"], "满分一百分，按参加活动和服务记分。"),
    ("五单一公开办事指南", ["五单一公开", "五單一公開"], "提单、接单、议单、定单、评单全程公开。"),
    ("吹哨报到工作制度", ["吹哨报到"], "社区吹哨，部门报到，限时办结。"),
    ("微心愿认领", ["微心愿", "认领心愿"], "党员和单位可以认领困难家庭的心愿。"),
    ("爱心超市兑换目录", ["爱心超市", "兑换目录"], "志愿服务积分可换米、油、洗衣液。"),
    ("楼栋长名单与联系方式", ["楼栋长", "樓棟長名單"], "每栋楼一名楼栋长，负责收集问题。"),
    ("巷长公示牌", ["巷长"], "每条街巷设巷长一名。"),
    ("流动人口登记须知", ["流动人口登记", "暂住登记"], "来到三日内登记，办理暂住登记。"),
    ("老旧小区改造进度", ["小区改造", "舊小區改造"], "外墙保温完成八成，管网完成六成。"),
    ("充电桩安装规定", ["充电桩", "充電樁安裝"], "电动自行车不得上楼充电。"),
    ("消防通道清理行动", ["消防通道"], "占用通道的杂物三日内自行清理。"),
    ("门前三包责任书", ["门前三包"], "商户负责门前卫生、绿化、秩序。"),
    ("残疾人两项补贴", ["残疾人补贴", "殘疾人補貼"], "生活补贴和护理补贴按月发放。"),
    ("高龄津贴发放", ["高龄津贴", "老人津贴"], "八十岁以上老人每月领取。"),
    ("临时救助申请", ["临时救助"], "突发困难的家庭可以申请。"),
    ("医保缴费提醒", ["医保缴费", "醫保"], "年底前缴清，逾期有等待期。"),
    ("图书室开放时间", ["图书室", "圖書室時間"], "周二至周日上午九点到下午五点。"),
    ("矛盾调解室", ["调解室", "邻里调解"], "邻里纠纷由调解员先行调解。"),
    ("业主委员会换届", ["业委会换届", "业主委员会"], "业委会任期五年，换届由街道指导。"),
    ("供水停水通知", ["停水", "停水通知"], "管道检修，储水备用。"),
    ("燃气安全检查", ["燃气检查", "燃氣安全"], "入户检查软管和报警器。"),
    ("暖气报修渠道", ["暖气报修"], "供暖期间全天受理。"),
    ("路灯不亮报修", ["路灯报修", "路燈"], "报修后两日内修复。"),
    ("宠物饲养公约", ["养狗", "宠物公约"], "养狗要办证，出门牵绳。"),
    ("广场舞时间约定", ["广场舞"], "晚上九点以后不放音乐。"),
    ("社区党校课程", ["党校课程", "社區黨校"], "每月一课，内容提前公布。"),
    ("志愿者招募", ["志愿者招募", "誌願者"], "欢迎退休老师和医生加入。"),
    ("垃圾清运费收支", ["清运费", "清運費收支"], "收入和支出逐笔列出。"),
    ("公共收益账目", ["公共收益", "收益账目"], "电梯广告和车位收入用于维修。"),
    ("低保对象复核", ["低保复核"], "每半年复核一次。"),
    ("防汛值班安排", ["防汛值班"], "汛期二十四小时有人。"),
    ("疫苗接种安排", ["疫苗接种"], "儿童按免疫程序接种。"),
    ("居住证办理", ["居住证", "居住證"], "满半年可以办理。"),
    ("公租房轮候名册", ["公租房", "公租房轮候"], "按登记先后轮候。"),
    ("噪声扰民投诉", ["噪声投诉", "噪聲擾民"], "夜间施工可以投诉。"),
    ("高空抛物治理", ["高空抛物"], "加装朝上的摄像头。"),
    ("无障碍坡道建设", ["无障碍坡道", "無障礙"], "三个单元门口增设坡道。"),
    ("快递柜服务", ["快递柜"], "二十四小时取件。"),
    ("家政服务推荐", ["家政服务"], "保洁和护工经过培训。"),
    ("就业招聘会", ["招聘会", "就業招聘"], "每月最后一个周五。"),
    ("退役军人服务站", ["退役军人", "退役軍人服務站"], "办理优待证和困难帮扶。"),
  ]

  static func corpus() -> [SearchUnit] {
    var dice = Dice(seed: 30)
    var units = topics.enumerated().map { place, topic in
      SearchUnit(
        url: "pages/\(place).html", title: topic.title, date: Int32(19_900 + dice.roll(800)),
        text: Array((topic.text + topic.title + "由社区负责解释。").utf8))
    }
    for month in 0..<400 {
      var text = ""
      for _ in 0..<6 {
        let topic = topics[dice.roll(topics.count)]
        text += "本月办理了\(topic.title)有关事项。\(topic.asked[0])\(dice.roll(90))件。" + topic.text
      }
      units.append(
        SearchUnit(
          url: "bulletins/\(month).html", title: "一月一公示第\(month)期", date: Int32(20_000 + month),
          text: Array(text.utf8)))
    }
    return units
  }

  @Test func ranksTheWantedPageFirst() throws {
    var reader = try Corpus.reader(Self.corpus())
    var asked: [(query: String, url: String)] = []
    for (place, topic) in Self.topics.enumerated() {
      let url = "pages/\(place).html"
      asked += topic.asked.map { ($0, url) }
      asked.append((String(topic.title.prefix(4)), url))
      asked.append((String(topic.title.suffix(5)), url))
      let sounds = fold(String(topic.title.prefix(4))).compactMap {
        SoundTable.standard.readings(of: $0).first.map { SoundTable.standard.syllables[Int($0)] }
      }
      asked.append((sounds.joined(), url))
      asked.append((topic.title.prefix(2) + " " + topic.title.suffix(2), url))
    }
    #expect(asked.count >= 200)
    var sum = 0.0
    var worst: [String] = []
    for (query, url) in asked {
      let place = try reader.search(query, limit: 20).hits.firstIndex { $0.url == url }
      if let place { sum += 1 / Double(place + 1) }
      if place != 0 { worst.append("\(query): \(place.map { $0 + 1 } ?? 0)") }
    }
    let mean = sum / Double(asked.count)
    #expect(mean >= 0.85, "mean reciprocal rank \(mean) of \(asked.count): \(worst)")
  }

  @Test func ranksTheExactTitleFirst() throws {
    var reader = try Corpus.reader(Self.corpus())
    var missed: [String] = []
    for (place, topic) in Self.topics.enumerated() {
      let first = try reader.search(topic.title).hits.first
      if first?.url != "pages/\(place).html" { missed.append(topic.title) }
    }
    #expect(missed.count * 50 <= Self.topics.count, "\(missed)")
  }
}
