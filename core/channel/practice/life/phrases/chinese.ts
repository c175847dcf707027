import type { Phrases } from '../topics.ts';

export const chinese: Phrases = {
  ask: {
    parcel: ['你好，我的包裹到哪了？订单 {order}', '{order} 的物流四天没更新了，是丢了吗？'],
    size: ['身高165体重52，{product}穿什么码？', '{product}偏小吗？'],
    address: ['订单 {order} 的地址填错了，可以改吗？', '{order} 能改送到公司吗？'],
    damaged: ['收到的{product}是坏的😢', '盒子压扁了，{product}有裂痕，怎么办？'],
    refund: ['{order} 的退款什么时候到账？', '东西已经退回去了，{order} 还没收到钱'],
    stock: ['{product}什么时候补货？', '{product}还有别的颜色吗？'],
    invoice: ['麻烦开一下订单 {order} 的发票', '{order} 可以开收据吗？'],
    voucher: ['优惠券用不了', '九折码为什么不能用在{product}上？'],
  },
  more: ['大概要多久？', '我还需要做什么吗？', '发的什么快递？'],
  thanks: ['好的，谢谢！', '谢谢，回复很快🙏', '明白了，没别的问题了'],
  doubt: ['可是App上写的不一样', '确定吗？上次也是这么说的'],
  nudge: ['在吗？', '有人吗？', '我还在等回复……'],
};
