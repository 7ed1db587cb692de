/** The clerk's list as Excel copies it: a column of no use, and in the seventh line a kind that there is not. */
export const LIST = [
  '序号\t上级\t名称\t简称\t类别\t统计类别',
  '1\t\t中共靖港镇芦江社区总支部委员会\t芦江党总支\t党总支\t社区',
  '2\t芦江党总支\t靖港镇芦江社区第一党支部\t芦江一支部\t党支部\t社区',
  '3\t芦江党总支\t靖港镇芦江社区第二党支部\t芦江二支部\t党支部\t社区',
  '4\t芦江党总支\t靖港镇芦江社区第三党支部\t芦江三支部\t支部\t社区',
  '5\t\t靖港镇杨家山村党支部\t杨家山支部\t党支部\t行政村',
  '6\t\t靖港镇凤丰村党支部\t凤丰支部\t党支部\t建制村',
  '7\t\t靖港镇复胜村党支部\t复胜支部\t党支部\t村级',
  '8\t\t靖港镇前榜村党支部\t前榜支部\t党支部\t建制村',
  '9\t\t靖港镇机关党支部\t机关支部\t党支部\t机关',
  '10\t\t靖港镇中心小学党支部\t中心小学支部\t党支部\t事业单位',
].join('\r\n');
