/** What is said in Tagalog and Taglish, one meaning a line; docs/guard.md says what each means. */
export const tagalog = `neg:hindi,di pwede,di po,di namin,di kami,di na,wala,walang,huwag,wag.,bawal,hinding hindi,nang walang
none:huwag kalimutan,wag kalimutan,huwag mag atubili,wag mag atubili,huwag mahiya,walang problema,huwag mag alala,wag mag alala,hindi lang,di lang,kung hindi,hindi kailangang ibalik,hindi na kailangang ibalik
but:paki,pero,kaya.,dahil,para.,kasi.
plat:sa app,sa order page,sa loob ng app,order details,sa chat na ito,dito sa chat,dito na lang,original na paraan,payment method,awtomatiko,automatic,cod.,dito po
out:sa labas na lang,labas na lang,meet up na lang,meetup na lang,sa labas ng tiktok,labas ng tiktok,sa labas ng app,labas ng app,labas ng platform,sa labas ng platform,hindi dadaan,hindi na dadaan,di na dadaan,di dadaan,nang hindi dumadaan,wag na dumaan,huwag na dumaan,pribado,tayo na lang,sa atin lang,atin atin,cash na lang,wag na sa app,huwag na sa app,wag na sa tiktok,huwag na sa tiktok
req:naman po,naman dyan,naman diyan,huwag kalimutan,wag kalimutan,paki,pwede ba,pwede bang,pwede po ba,pwedeng,pa.,sana,mangyaring,maaari ba,maaari bang,maaari po ba,pakiusap,hiling,pwede mo ba,pwede nyo ba,pwede niyo ba,mas maganda kung,mas mabuti,na lang,nalang,tulungan,gusto naming,kailangan naming,i pa
obl:kailangan,dapat
must:kailangan,dapat,required,kelangan
may:pwede niyo,pwede nyo,pwede ninyo,pwede po kayo,pwede kang,pwede kayo,maaari kayong,maaari niyo,maaari po kayong,maaari ninyo,puwede
wish:kung gusto,kung nais,kung ayaw,gusto nyo bang,gusto niyo bang,gusto nyo po bang,gusto niyo po bang,para mag cancel,para i cancel,paano i cancel,paano mag cancel,kung magbago
ours:na cancel po,na cancel ng,nacancel po,nacancel ng,kinansela ng,cancelled po ng,i cancel namin,i cancel po namin,icancel namin,kinansela namin,cancelled na,nacancel na,na cancel na,ika cancel namin,kakanselahin namin
us:kami,namin,amin,aming,ko.,akin,aking,tayo,ako.
you:kayo,niyo,nyo,inyo,ikaw,mo.,ka.,customer,iyong,inyong
reach:text,message.,pm.,dm.,chat,tawag,tumawag,contact,kontak,add.,usap,mag usap,hanap,follow,sali,join,mas mabilis,reply,sumagot,send,sa.,via,pm nyo,makipag,imessage,padala
num:number mo,number nyo,number niyo,cellphone number,cp number,cp no,contact number,phone number,mobile number,number po,number namin,email,numero,telepono,cellphone,cp.,celfone
give:pahingi,hingi,bigay,ibigay,bigyan,send,ano.,ilagay,iwan,pasend,makuha,share,paki send,penge
dir:number namin,number ko,hingi ng number,pahingi ng number,pahingi number,pwede ba makuha number,tawagan niyo,tawagan nyo,tawag na,i viber,email namin,sa email,tawagan,tumawag,tatawagan,tawag kayo,tawag ka,tawag na lang,text niyo,text nyo,text mo,text ka,text kayo,itext,itxt,i text,i pm,pm mo,pm nyo,pm niyo,pm kayo,pm ka,i dm,i chat sa,imessage,email niyo,email nyo,i email,mag email,hotline
scan:scan,iscan
drop:rider,courier,drop off
phys:physical store,pwesto,puwesto,tindahan namin sa,shop namin sa,branch namin,store namin sa,punta kayo,pumunta,puntahan
go:order,bili,bumili,punta,tingnan,check,hanap,mas mura,mura,visit,bisita,kuha,available,benta,i order,umorder,search,mag order,meron
site:website,web namin,online store,site namin,google form
bio:link sa bio,link sa profile,i google,hanapin sa google,search sa google,igoogle,nasa bio,sa bio namin
pay:refund,ibabalik ang pera,ibalik ang pera,bayad,bayaran,magbayad,mag bayad,padala,ipapadala,pera,transfer,send,isend,isesend,bigay,hulog,ihuhulog,i refund,irefund,singil,dagdag,downpayment,deposit
send:transfer,padala,ipapadala,send,isend,hulog,ihuhulog,deposit,ideposit,i transfer
bank:bank account,account nyo,account niyo,account mo,bangko
direct:diretso,derecho,direkta
inst:bank transfer,load.,palawan,cebuana,remittance,gcash
acct:gcash number,account number,bank details,card number,otp.,bank account nyo,bank account niyo,bank account mo,gcash nyo,gcash niyo,gcash mo
wd:icancel,i cancel,cancel,bawiin,isara,i close,iclose,close,alisin,i withdraw,iwithdraw,tanggal,burahin
rreq:return request,refund request,request nyo,request niyo,request mo,complaint,reklamo,dispute,case nyo,case niyo,return nyo,return niyo,refund nyo,refund niyo
ret:refund,return,palit,balik,ibalik,isauli,exchange
rev:rate niyo,rate nyo,rate mo,i rate,review,rating,feedback,komento,comment,stars
star:star,bituin
five:lima,singko
put:bigyan,mag iwan,iwan,magbigay,bigay,mag review,i rate,irate,rate niyo,rate nyo,rate mo,paki rate,sulat,post,leave,mag post,mag rate,iwanan,lagay,kapag nag,pag nag,review kayo
rew:voucher,freebie,libre,regalo,discount,refund,premyo,cashback,pera,coupon,load.,gcash,bonus,papremyo,ibabalik
chg:burahin,bura,tanggal,alisin,palitan,baguhin,i edit,iedit,edit,i delete,idelete,delete,i update,iupdate,itaas,gawing
bad:pangit,negatibo,negative,masama,mababa,1 star,bad,isang star
good:maganda,magandang,positive,positibo,mataas,5 star,five star,magaling
happy:masaya,nagustuhan,satisfied,kuntento
only:lang.,lamang,tanging
if:kung.,kapag,pag.,pagkatapos,para.,bago,makakakuha,makakuha,may.,meron,kapalit,at bibigyan,mabibigyan
before:bago.,imbes
cnt:i message kami,imessage kami,chat nyo,chat niyo,sabihan,sabihin sa amin,message nyo muna,kausapin
can:cancel.,icancel,i cancel,kansela,ikansela
noun:cancellation
ask:request,mag request,i submit,piliin,ilagay,pindutin,mag file
rsn:nagbago ang isip,change of mind,changed my mind,hindi na kailangan,ilagay na dahilan,dahilan,reason
acc:tumatanggap,tinatanggap,pwede,puwede,tanggap,maaari,mag,nagbibigay
norf:hindi pwedeng ibalik,hindi pwede ibalik,hindi na pwedeng ibalik,hindi maaaring ibalik,di pwedeng ibalik,hindi kami tumatanggap ng return,hindi tumatanggap ng return,walang refund,walang return,walang balikan,wala kaming refund,wala kaming return,bawal ibalik,bawal i return,bawal return,hindi kami nagre refund,hindi kami nagrerefund,no refund,hindi pwede i refund,hindi na marerefund,hindi marerefund,walang palitan,bawal palitan,hindi napapalitan,hindi na mababalik,walang sauli,wala kaming palit
all:kahit ano,kahit anong,anumang,lahat ng,kahit pa,kahit na,nabili na,sa anumang
fee:return shipping,shipping fee,bayad sa return,sf.,restocking,processing fee
own:sagot,babayaran,bayaran,ibabawas,kaltas,kayo ang,shoulder
unbox:unboxing,video ng pagbukas,video habang binubuksan,pagbukas
within:araw,oras,minuto
swap:palit lang,palit item lang,exchange lang
lim:box,tag,tatak,sale,sira
thr:alam ko kung saan,alam namin kung saan,alam namin address,alam namin ang address,alam ko address,magsisisi,mag ingat ka,mag ingat kayo,humanda,lagot,makikita mo,makikita niyo,ipapa blotter,ipapablotter,ipapapulis,pulis,ipapakulong,kakasuhan,kasuhan,idedemanda,demanda,irereport,ire report,i report namin,irereport namin,ipo post,ipopost,ipapahiya,ikakalat,blacklist,ibablock,i block,iblock,iba block,block namin,ban namin,mababan,ma ban,pupuntahan,puntahan ka namin,abogado,susugod,susugurin,hinding hindi na kayo
tver:report,block,ban.
acc2:account,kayo,ka.,mo.,niyo,nyo
provoke:reklamo,refund,return,review,kapag,kung
ins:tanga,bobo,inutil,gunggong,engot,ulol,scammer,manloloko,sinungaling,magnanakaw,baliw,bulag,tangang,bobong,makapal,kapal ng mukha,mangmang,hampaslupa,patay gutom,walang hiya,walang modo,kuripot,praning,abnormal,utak,peste,salot,epal,arte
rude:kapal ng mukha,ang kapal,hindi ka ba marunong,di ka ba marunong,marunong magbasa,marunong ka bang,magbasa ka,bulag ka,bulag ba,manahimik,tumahimik,tigilan mo,tigilan nyo,umalis ka,lumayas,sayang oras,sinasayang,problema mo na,hindi namin problema,di namin problema,walang utak,may utak,gamitin mo utak,gamitin ang utak,mahiya ka,mahiya naman,walang modo,ang arte,maarte,gusto libre,patay gutom,sa iba ka,bumili ka sa iba,reklamador,tanga ka,bobo ka,tanga ba,bobo ba,tangang,bobong
prof:putang,puta.,tangina,tang ina,gago,gaga.,puke.,pekpek,kantot,tarantado,hayop ka,leche,lintik,punyeta,bwisit,bwiset,buwisit,titi.,pokpok,ulol,kupal,pakyu,pak yu,pucha,hinayupak,pakshet,siraulo,tae.,demonyo,pokpok,inamo,bayag,burat
sex:hubad,hubo,seks,makipagtalik,kantutan,sex.,libog,malibog,chupa,iyot,kalibugan,jakol,tulog tayo,matulog kasama,dede mo,katawan mo,laman mo
sexy:hubad,sexy,seksi,panty,katawan
pic:picture mo,pic mo,litrato mo,video mo,selfie mo
gamb:sugal,sabong,e sabong,taya.,tumaya,casino,online slots,scatter,jueteng,lotto,bingo plus,color game
play:laro,maglaro,sali,panalo,manalo,register,cash in,sign up,link,bonus,tumaya,kumita,taya,subukan
fake:class a.,peke,imitation,replica,kopya,hindi original,di original,mall pull out,oem copy,nakaw
sell:benta,meron,may.,quality,parang,mura,ito.,kami,original,orig
drug:shabu,marijuana,damo.,walang reseta,kahit walang reseta,di kailangan ng reseta,baril,pekeng resibo,droga,pampalaglag
cust:iwas tax,iwas buwis,iwas customs,mababang value
urg:ngayon lang,hanggang ngayon,last day,huwag palampasin,wag palampasin,limited,paubos na,mamayang gabi,hanggang mamaya,bilis,dali na,sale ends
news:bagong dating,bagong labas,bagong koleksyon,bagong produkto,flash sale,big sale,payday sale,promo,live kami,live namin,naka live,iba pang produkto,new arrival
call:bili na,order na,mag order na,umorder na,tara,i follow,follow nyo,follow niyo,bisitahin,check nyo,check niyo,tingnan niyo,tingnan nyo,add to cart na,sabihin sa mga kaibigan,punta na,i share,mine na,dali
offer:discount,buy 1,free shipping,libreng shipping,libre,% off,bagsak presyo,mura,sale.
oth:ibang customer,ibang buyer,isang customer,isang buyer,isa naming customer,naunang customer,naunang buyer,dating customer,kapitbahay,yung customer,si ate,si kuya,ibang tao
pd:address,pangalan,number,nakatira,tirahan,telepono,email,detalye,bahay,contact
scam:kung may nag,kung may humingi,kung may hihingi,mga scammer na,nagpapanggap,mag ingat sa,may nagpapakilala,may manghingi
prod:relo,nakakatanggap,kasya,case na,lagayan,compatible,gumagana sa,pwede sa,notification,design,kulay,sticker,disenyo,naka print
carr:rider,courier,delivery rider
say:sabi mo,sabi niyo,sinabi,nakasulat,message,text
past:binili sa,binili niyo sa,order sa ibang,nabili sa,galing sa
thx:salamat
secret:pribado,confidential
short:24 oras,24 hours,3 araw,1 araw
saw:nakita sa,nakita niyo sa
ynum:number mo,number nyo,number niyo,number ninyo,email mo,email niyo,email nyo,cp number mo,contact mo,contact niyo
ourbank:account namin,gcash namin,account ko,gcash ko,bank account namin
setup:ikonek,i connect,ikabit,sa likod`;
