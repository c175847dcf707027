/** Names that are the same in every language, and signs. One meaning a line; docs/guard.md says what each means. */
export const names = `chan:face shop,fb shop,face cua shop,trang face,page shop,fanpage,facetime,you on line.,us on line.,me on line.,on snap.,my snap.,our snap.,snapchat,whatsa,watsa,watsup,whatsp,whatapp,whtsa,wattsa,watapp,wassap,wasap,wasapp,whasap,whats app,w app.,wapp,wa.,wa.me,telegram,tele.,tg.,wechat,weixin,viber,kakao,snapchat,instagram,insta.,ig.,facebook,fb.,messenger,discord,skype,imessage,zalo,line id,id line,line oa,lineoa,line app,our line.,my line.,line kami,line saya,line official,add line,via line,lewat line,di line.,line us,line me,line@,twitter,gmail,hotmail,fanpage,page fb,微信,telgram,telegrm,instgram,mesenger,facbook,fbook,us on signal,me on signal,via signal,over signal,signal app,signal group,my signal,kik.,hangouts,google meet,google chat,linkedin,tweet us,tweet me,on twitter,on threads,got snap,have snap,ur snap,your snap,add snap,ada line,punya line,linenya,line nya
none:messenger bag,wise choice,amazon basics,facebook blue,instagram style,tiki bar,gmail confirm
mkt:tokped,toped,toko ijo,toko oren,toko orange,toko hijau,shopee,lazada,amazon,ebay,etsy,shopify,walmart,temu.,shein,aliexpress,alibaba,bukalapak,blibli,zalora,carousell,mercado libre,mercadolibre,wallapop,vinted,tiki.,sendo.,depop,gumtree,olx.,miravia,line shopping,marketplace,youtube,youtu.be,pinterest,toko oren,di oren,toko orange,shopi.,sopi.,shope.,wish.com,taobao,tmall,jd.com,rakuten,allegro,otto.de,zalando,coupang,best buy,bestbuy,target.com
inst:paypal,pay pal,cash app,cashapp,venmo,zelle,revolut.,wise.,western union,moneygram,bizum,gcash,g cash,paymaya,maya.,promptpay,duitnow,touch n go,touch and go,tng.,grabpay,shopeepay,gopay,ovo.,dana.,momo.,zalopay,vnpay,crypto,bitcoin,usdt,alipay,wechat pay,apple pay,google pay,bca.,mandiri,bri.,bni.,bsi.,maybank,cimb,vietcombank,techcombank,mb bank,kbank,scb.,bpi.,bdo.,payoneer,monzo,mercado pago,nequi,yape,bank transfer,wire transfer,e wallet,ewallet,iban,gpay,g pay,samsung pay,stripe,interac,e transfer,etransfer,chime.,skrill,neteller,n26,by bank.,via bank.,through bank.,thru bank.,bank in.
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
bio:tinyurl,bit ly,bitly,linktree,linktr
stall:shopee store,shopee shop,shopee listing,shopee page,shopee channel,shopee account,shopee outlet,lazada store,lazada shop,lazada listing,lazada page,lazada channel,lazada account,lazada outlet,amazon store,amazon shop,amazon listing,amazon page,amazon channel,amazon account,amazon outlet,ebay store,ebay shop,ebay listing,ebay page,ebay channel,ebay account,ebay outlet,etsy store,etsy shop,etsy listing,etsy page,etsy channel,etsy account,etsy outlet,temu store,temu shop,temu listing,temu page,temu channel,temu account,temu outlet,shein store,shein shop,shein listing,shein page,shein channel,shein account,shein outlet,walmart store,walmart shop,walmart listing,walmart page,walmart channel,walmart account,walmart outlet,youtube store,youtube shop,youtube listing,youtube page,youtube channel,youtube account,youtube outlet,shopify store,shopify shop,shopify listing,shopify page,shopify channel,shopify account,shopify outlet,facebook store,facebook shop,facebook listing,facebook page,facebook channel,facebook account,facebook outlet,instagram store,instagram shop,instagram listing,instagram page,instagram channel,instagram account,instagram outlet
rev:1 star,2 star,one star,two star,1⭐,2⭐,1★,1*`;
