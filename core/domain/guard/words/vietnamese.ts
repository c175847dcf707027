/** What is said in Vietnamese, its marks left out (so it counts only in texts that have some), one meaning a line; docs/guard.md says what each means. */
export const vietnamese = `when:ăâđêơưảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹạ
or:khong,duoc,giup,nguoi,thoai,khoan,chuyen,nhieu,truoc,muon,luon,nhe,khach,tien,cua,voi,huy,nha,danh,doi,xin,hoan,toan,goi,roi,dien,sdt,stk,zalo,vui,vao,gui,rieng,tra,lai,sao
neg:khong.,ko.,kg.,hong.,chua.,dung bao,dung nen,chang.,vui long dung,dung gui,dung chia,dung chuyen,dung lien,dung nhan,dung de lai,dung huy,dung danh,cam.,dung cung
none:xin so do,cho so do,cho shop xin so do,so do cua,khong sao,dung quen,dung ngai,dung lo,khong chi.,khong van de,khong can tra lai,khong can gui lai,khong can hoan tra hang
but:vui long,nhung,nen.,vi vay,do do,thi.,de.,hay.,tru khi
plat:trong ung dung,tren ung dung,tren app,trong app,trang don hang,chi tiet don,qua tiktok,phuong thuc thanh toan,phuong thuc ban dau,trong khung chat,tai day,o day,tu dong,thanh toan khi nhan,muc don hang,trang san pham,tren don,nguon tien
out:ngoai tiktok,ngoai ung dung,ngoai app,ngoai san,ngoai nen tang,ngoai he thong,khong qua tiktok,khong qua san,khong qua app,khong can qua,khoi qua,khoi can qua,khong can thong qua,khong thong qua,giao dich rieng,thoa thuan rieng,giai quyet rieng,rieng voi,tien mat,ne phi san,giua minh voi,giua hai ben
req:dung quen,vui long,lam on,giup em,giup shop,giup minh,giup ben em,giup toi,ho em,ho shop,dum,nho chi,nho anh,nho ban,phien chi,phien anh,phien ban,xin chi,xin anh,de nghi,cho em xin,cho shop xin,chi hay,anh hay,ban hay,co the huy giup,mong chi,mong anh,mong ban,nhe.,nha.,khuyen,tot nhat,nen huy,a nhe
obl:phai.,can phai,buoc phai,bat buoc
must:phai.,bat buoc,can co,yeu cau,moi.,can.,chi khi
may:co the,duoc phep,tu huy trong,hoan toan co
wish:neu muon,neu chi muon,neu anh muon,neu ban muon,neu khach muon,muon huy,co muon,can huy,neu khong con,de huy don,cach huy,neu quy khach
ours:he thong huy,he thong da huy,tu dong huy,shop se huy,shop huy,em se huy,ben em se huy,ben em huy,da huy,duoc huy,bi huy,em huy giup,shop da huy,toi se huy,em huy cho
us:shop,em.,ben em,ben minh,chung toi,minh.,toi.
you:chi.,anh.,ban.,quy khach,khach,co.,cau.,c.
reach:lien he,nhan tin,nhan.,inbox,ib.,goi.,ket ban,chat,add.,qua.,trao doi,tham gia,theo doi,tim.,gui.,nt.,lien lac,follow,quet,ho tro,rep.,tra loi,vao.,xu ly,nhanh,noi chuyen,tu van
num:so dien thoai,sdt,so dt,so dthoai,dt.,email,mail.,so zalo,hotline,dien thoai,so cua,dia chi mail,so lien lac
give:xin.,cho em,cho shop,cho minh,gui.,de lai,nhan.,cung cap,bao.,chia se,doc.
dir:de lai so,cho em so,cho shop so,xin so,cho minh so,cho em xin so,cho so,nhan so,so cua chi la,goi lai so,sdt cua shop,so cua shop,so shop,so em,so cua em,goi dien thoai,goi cho shop,goi cho em,goi cho chi,goi cho anh,goi cho ban,goi cho toi,goi em,goi shop,goi hotline,goi so,goi vao so,goi truc tiep,goi dien,goi lai cho,goi qua so,qua so,nhan vao so,nhan tin vao so,nt so,alo.,goi vao,qua email,gui mail,lien he so
scan:quet.
drop:buu ta,buu cuc,shipper,diem gui,nhan tra hang
phys:cua hang tai,cua hang o,cua hang ben em,dia chi shop,dia chi cua hang,den truc tiep,ghe cua hang,ghe shop,ghe truc tiep,qua shop,showroom,cua hang truc tiep,qua cua hang,kho ben em
go:dat.,mua.,vao.,truy cap,xem.,tim.,re hon,dat hang,gia tot,co ban,ban tren,ban o,co san,len.,dang ky,click,bam.,ghe.,giam,gia re,den.,sang.,qua.
site:website,trang web,web.,web cua,google form,cua hang online,trang cua shop,trang chu
bio:phan tieu su,link tieu su,link o bio,link bio,link o bio,link tren bio,link trong bio,link dau trang,link trang ca nhan,tra google,tim tren google,search google,len google
pay:giao dich,hoan tien,hoan lai tien,chuyen tien,chuyen khoan,ck.,thanh toan,tra tien,tra lai tien,gui tien,boi thuong,den tien,den bu,hoan.,bu tien,coc.,dat coc,tien coc,chenh lech,chuyen.
send:chuyen,gui,ck.
bank:tai khoan ngan hang,tk ngan hang,vao tai khoan,qua tai khoan,ngan hang
direct:truc tiep,thang
inst:chuyen khoan,the cao,vi dien tu,tai khoan ngan hang,tien mat
acct:so tai khoan,stk,so tk,so the,ma otp,thong tin ngan hang,thong tin tai khoan,ma cvv
wd:huy.,dong.,rut.,xoa.,thu hoi,bo.
rreq:yeu cau hoan,yeu cau tra,yeu cau doi,khieu nai,yeu cau tra hang,don hoan,yeu cau refund,lenh hoan
ret:doi tra,tra hang,hoan tien,hoan hang,doi hang,hoan tra,doi.,tra lai,doi size
rev:danh gia,nhan xet,binh luan,feedback,review,dgia,vote.
star:sao.
five:nam.
put:danh gia,cho.,de lai,viet.,dang.,gui.,tang shop,vote,cham,chup,review,ung ho
rew:tang.,voucher,qua.,giam gia,ma giam,hoan tien,mien phi,free,xu.,hoan lai,tien.,khuyen mai,uu dai,qua tang,lixi,li xi,freeship,coupon,hoan xu,thuong
chg:sua.,xoa.,doi.,thay.,go.,chinh,cap nhat,nang.,rut.,thay doi
bad:xau,te.,tieu cuc,thap,1 sao,mot sao,2 sao,khong tot,duoi,3 sao
good:tot.,tich cuc,5 sao,nam sao,5*,cao.,dep.,toan sao
happy:hai long,ung y,ung.,thich.
only:=chỉ,duy nhat
if:neu.,khi.,sau khi,de nhan,se.,duoc.,doi lay,moi.,xong,shop tang,em tang,nhan.
before:truoc khi,thay vi,dung voi
cnt:nhan shop,nhan tin cho shop,lien he shop,bao shop,inbox shop,ib shop,nhan em,bao em
can:huy don,huy giup,huy.
noun:yeu cau huy,don huy
ask:gui.,tao.,chon.,bam.,nhan.,yeu cau
rsn:khong con nhu cau,doi y,voi ly do,chon ly do,dat nham,ly do la,khong muon mua
acc:nhan.,ho tro,chap nhan,duoc.,giai quyet,cho.,ap dung
norf:mien tra,mien doi,mien hoan,khong doi tra,khong nhan doi,khong nhan tra,khong hoan tien,khong hoan tra,khong ho tro doi,khong ho tro tra,khong ho tro hoan,khong chap nhan doi,khong chap nhan tra,mien doi tra,khong duoc doi,khong duoc tra,khong doi,khong tra hang,khong hoan,khong chap nhan hoan,khong cho doi,mien tra hang
all:moi hinh thuc,moi truong hop,bat ky ly do,bat cu ly do,moi ly do,da mua,duoi moi,bat ki,du bat,da ban
fee:phi hoan hang,phi tra hang,phi ship hoan,phi doi tra,phi ship chieu,phi ship,phi hoan,phi xu ly,tien ship
own:chiu.,tu tra,tru.,thanh toan,tu chiu,mat.
unbox:video mo hang,clip mo hang,video khui,quay video,video unbox,video boc,quay clip,clip khui,video mo hop,video khi mo,clip boc
within:ngay.,tieng,gio.,phut
swap:chi doi,chi ho tro doi
lim:tem.,mac.,nguyen seal,hop.,hang sale,giam gia
thr:bi chan tai khoan,=kiện,kien ra toa,biet nha,biet dia chi,co dia chi cua,se hoi han,hoi han,hoi tiec day,coi chung,lieu hon,lieu ma,bao cong an,bao cao tai khoan,nho phap luat,phap luat,se bi khoa,khoa tai khoan,danh sach den,chan ban,chan chi,chan anh,boc phot,dang len mang,dua len mang,dang thong tin,biet tay,den tan nha,toi tan nha,tim den nha,khong de yen,cho biet tay,report tai khoan,se bao cao,tinh so,hau qua,xu ly ban,boom hang
tver:bao cao,kien,khoa,chan.,report,block
acc2:tai khoan,chi.,anh.,ban.,khach
provoke:khieu nai,hoan tien,tra hang,danh gia,con.,neu
ins:=điên,=khùng,=bị khùng,lua dao,ke lua,an vat,an va,vo hoc,mat day,vo van hoa,mu.,mu chu,ngheo,ke cap,vo duyen,ngu ngoc,hang ham,oc cho,thieu hieu biet,rach viec,thieu nao,thieu i ot,bi benh
rude:khong biet doc,co biet doc,biet doc khong,mat de dau,co mat khong,im di,bien di,cut.,loi cua ban,mat thoi gian,ton thoi gian,phien phuc qua,lam phien qua,dung co,rach viec,tham,=đồ điên,=đồ mất dạy,=đồ vô,=đồ lừa,=đồ nghèo,=đồ ăn vạ,=đồ ăn hại,mua cho khac,bom hang
prof:=đồ ngu,=ngu.,=đm.,=đmm,=vcl,=vkl,=vl.,=clm,=đụ,=địt,=đéo,=lồn,=cặc,=đĩ,=buồi,=chó đẻ,=đồ chó,=con chó này,=mẹ mày,=mẹ kiếp,=khốn nạn,=khốn kiếp,=con điếm,=cave,=dcm,=vãi,=mày.,=óc chó,=thằng chó,=má mày,=cứt,=súc vật,=chết tiệt
sex:khoa than,anh nong,anh sex,clip sex,sex.,lam tinh,quan he tinh duc,quan he voi,ngu voi em,ngu voi anh,len giuong,=cởi đồ,=cởi hết,gai goi,khieu dam,phim nguoi lon,phim sex,phim den,chat sex,show hang,kich duc,=vú em,hon em,than hinh em,than hinh chi
sexy:khoa than,sexy,goi cam,do lot,noi y
pic:anh cua em,hinh cua em,anh cua chi,gui anh mac,hinh mac
gamb:ca cuoc,danh bac,co bac,lo de,nha cai,casino,tai xiu,xoc dia,keo bong,no hu,danh de,xo so,soi keo
play:choi,tham gia,dang ky,nap.,thang.,thuong,link,kiem tien,trung.,lai.,an.
fake:hang fake,fake.,rep 1,rep 11,replica,sieu cap,hang nhai,hang gia.,super fake,auth rep,like auth,hang dung,ban sao,lau.,hang lau,f1.,sf.,hang trung gian
sell:co.,ban.,la.,chat luong,giong,gia.,loai,hang,y het,nhu that,chuan
drug:can sa,ma tuy,thuoc lac,khong can don thuoc,khong can toa,khong can don bac si,sung.,vu khi,hoa don gia,thuoc kich duc,shisha,bong cuoi,bang gia,giay to gia
cust:ne thue,tron thue,tranh thue,khai thap,hai quan
urg:chi hom nay,duy nhat hom nay,hom nay thoi,cuoi cung,nhanh tay,dung bo lo,so luong co han,sap het,toi nay,ket thuc,con it
news:hang moi ve,san pham moi,bo suu tap moi,mau moi,sieu sale,flash sale,khuyen mai lon,dai ha gia,xa kho,xa hang,livestream,dang live,sieu khuyen mai,uu dai lon,hang moi,san pham khac
call:mua ngay,dat ngay,san ngay,chot ngay,chot don,ghe shop,xem ngay,theo doi shop,follow shop,nhanh tay,san sale,rinh,gioi thieu,tham khao them,moi chi,moi ban,moi anh,rinh ngay,ru ban
offer:giam.,mua 1,mua 2,tang 1,freeship,mien phi van chuyen,voucher,uu dai,khuyen mai
oth:khach khac,khach hang khac,nguoi mua khac,khach truoc,nguoi mua truoc,khach hang truoc,nguoi khac,khach ten,chi khac,khach cung,hang xom,khach o,mot khach,ban khach
pd:dia chi,so dien thoai,sdt,ten.,nha o,song o,o so,thong tin,email,don cua
scam:ke gian,lua dao mao danh,mao danh,neu co ai,ai do yeu cau,canh giac,canh bao,gia mao,neu co nguoi,bat ky ai
prod:cuoc goi,dong ho,op lung,op dien thoai,tin nhan va,dien thoai duoi,hien tin nhan,tuong thich,ho tro thong bao,thong bao,in hinh,hoa tiet,mau sac,thiet ke,sticker,hinh dan,ket noi,ung dung nhu,man hinh
carr:shipper,buu ta,ben van chuyen,nhan vien giao,don vi van chuyen,ben giao hang
say:chi viet,ban noi,chi noi,ghi.,viet.,noi.,nhan,cau.
past:da mua,mua tu,dat tu,da dat,dat ben
secret:bao mat,bi mat
thx:cam on
short:24h,48h,trong ngay,1 ngay,2 ngay,3 ngay
saw:thay tren,xem tren
ynum:so cua chi,so cua anh,so cua ban,sdt cua chi,sdt cua anh,sdt chi,sdt anh,so dien thoai cua,so dt cua,email cua chi,email cua ban,email cua anh,so zalo cua
ourbank:tai khoan shop,tai khoan cua shop,tai khoan em,stk shop,stk cua shop,stk em,tk shop,tk cua shop
purse:ck.
setup:tren may,ket noi wifi,ket noi bluetooth,cai dat,mat sau,chinh hang`;
