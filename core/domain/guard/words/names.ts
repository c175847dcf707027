/** Names that are the same in every language, and signs. One meaning a line; docs/guard.md says what each means. */
export const names = `chan:facetime,you on line.,us on line.,me on line.,on snap.,my snap.,our snap.,snapchat,whatsap,watsap,watsup,wasap,whats app,wapp,wa.,wa.me,telegram,tele.,tg.,wechat,weixin,viber,kakao,snapchat,instagram,insta.,ig.,facebook,fb.,messenger,discord,skype,imessage,zalo,line id,id line,line oa,lineoa,line app,our line.,my line.,line kami,line saya,line official,add line,via line,lewat line,di line.,line us,line me,line@,twitter,gmail,hotmail,fanpage,page fb,微信
none:messenger bag,wise choice,amazon basics,facebook blue,instagram style,tiki bar,gmail confirm
mkt:shopee,lazada,amazon,ebay,etsy,shopify,walmart,temu.,shein,aliexpress,alibaba,bukalapak,blibli,zalora,carousell,mercado libre,mercadolibre,wallapop,vinted,tiki.,sendo.,depop,gumtree,olx.,miravia,line shopping,marketplace
inst:paypal,pay pal,cash app,cashapp,venmo,zelle,revolut.,wise.,western union,moneygram,bizum,gcash,g cash,paymaya,maya.,promptpay,duitnow,touch n go,touch and go,tng.,grabpay,shopeepay,gopay,ovo.,dana.,momo.,zalopay,vnpay,crypto,bitcoin,usdt,alipay,wechat pay,apple pay,google pay,bca.,mandiri,bri.,bni.,bsi.,maybank,cimb,vietcombank,techcombank,mb bank,kbank,scb.,bpi.,bdo.,payoneer,monzo,mercado pago,nequi,yape,bank transfer,wire transfer,e wallet,ewallet,iban
acct:iban,cvv,swift code
qr:barcode to add,qr,barcode to add
star:⭐,🌟,★,star.,stars
five:5,five,full
good:⭐⭐⭐⭐⭐,🌟🌟🌟🌟🌟,★★★★★,5/5,5 star,5-star,5⭐,5★,10/10
bad:1 star,2 star,1-star,2-star,1⭐
carr:evri,dhl,ups.,fedex,usps,royal mail,dpd,j&t,jnt,jne,sicepat,anteraja,ninja van,ninjavan,pos laju,poslaju,spx,flash express,kerry,ghn,ghtk,correos,seur,lbc,gls
fake:1:1,aaa quality,aaa grade,grade aaa,hdc
urg:9.9,10.10,11.11,12.12
sum:%
plat:tiktok,tik tok,tokopedia,cod.,seller center
out:off tiktok,outside tiktok
purse:venmo,zelle,cash app,cashapp,bizum,western union,moneygram,bitcoin,crypto,usdt
bio:tinyurl,bit ly,bitly,linktree,linktr`;
