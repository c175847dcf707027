/** What is said in Indonesian and Malay, one meaning a line; docs/guard.md says what each means. */
export const indonesianMalay = `neg:takkan,takan,tidak,tdk,tak.,tiada,jangan,jgn,bukan,belum,tanpa,gak,ga.,nggak,enggak,ngga.,tidak pernah,larang,usah
none:pengembalian dana,dana kembali,dana akan,dana anda,dana kakak,dananya,nomor pesanan,nombor pesanan,nomor resi,no resi,nombor tracking,no tracking,no pesanan,nomor pesanannya,jangan lupa,jangan ragu,jangan kuatir,jangan khawatir,jangan bimbang,jangan risau,tidak masalah,tiada masalah,tidak hanya,jangan segan,tanpa biaya,tidak perlu mengembalikan,tidak perlu dikembalikan,tak perlu pulangkan,tidak perlu retur,motif telegram,cek nomor telepon,cek nomor hp,nomor telepon di alamat,nomor telepon penerima,nomor hp penerima,semak nombor telefon,nombor telefon penerima
but:tolong,mohon,silakan,silahkan,sila.,tapi,tetapi,namun,jadi.,sebab,karena,kerana,kalau tidak,melainkan,maka.,lalu.,kecuali,melainkan
plat:di aplikasi,dalam aplikasi,lewat aplikasi,melalui aplikasi,di app,dalam app,di apl,halaman pesanan,detail pesanan,butiran pesanan,metode pembayaran,kaedah pembayaran,pembayaran awal,di chat ini,chat di sini,sembang ini,dalam chat,secara otomatis,secara automatik,bayar di tempat,halaman produk,di sini.,di pesanan,cara bayaran asal,cara pembayaran asal,cara bayaran awal
out:di luar tiktok,luar tiktok,di luar aplikasi,luar aplikasi,luar app,luar platform,di luar sistem,luar sistem,di luar platform,tidak lewat tiktok,gak lewat tiktok,ga lewat tiktok,tanpa lewat,tanpa melalui,tanpa tiktok,tidak usah lewat,tidak perlu lewat,ga usah lewat,gak usah lewat,gak perlu lewat,tidak melalui,tak perlu melalui,tak payah melalui,tak payah guna,secara pribadi,secara peribadi,belakang layar,antara kita,cod langsung,secara tunai,luar sini,tanpa aplikasi
req:jangan lupa,aja ya,saja ya,aja kak,tolong,mohon,minta,harap.,silakan,silahkan,sila.,boleh tolong,bisa tolong,bantu,coba.,cuba.,yuk.,jom.,ayo.,disarankan,sarankan,lebih baik,mending,sebaiknya,baiknya,boleh minta,dimohon,dong.,mau minta,nak minta,kami perlu,kami mahu awak,lebih mudah
obl:harus,wajib,perlu.,mesti,kena.,terpaksa
must:harus,wajib,mesti,kena.,perlu,diperlukan,syarat,baru.,hanya.,cuma
may:bisa.,dapat.,boleh.,dipersilakan
wish:kalau mau,jika mau,jika ingin,kalau ingin,bila ingin,apabila ingin,jika mahu,kalau mahu,kalau nak,jika nak,ingin membatalkan,mau membatalkan,ingin batal,mau batal,mau cancel,nak batal,nak cancel,mahu batal,berubah pikiran silakan,untuk membatalkan,untuk batal,cara membatalkan,apakah ingin,apakah mau,sekiranya
ours:dibatalkan sistem,dibatalkan oleh sistem,sistem membatalkan,kami batalkan,kami akan batal,kami bantu batal,kami cancel,kami akan cancel,kami bantu cancel,akan kami batal,sudah dibatal,telah dibatal,akan dibatal,bisa dibatal,dapat dibatal,boleh dibatal,tidak bisa dibatal,dibatalkan otomatis,dibatalkan oleh
us:kami,saya,kita,aku,gue,toko kami,kedai kami,admin,mimin,cs.
you:kakak,kak.,anda,awak,kamu,pembeli,bunda,sis.,bos.,tuan,puan,cik.
reach:telefon.,telepon.,telpon.,hubungi,chat.,kontak,wa aja,tambah,follow,ikuti,ikut.,japri,inbox,mesej,pm.,dm.,sms.,cari.,gabung,masuk,balas di,pindah,lanjut,sambung,cepat,respon,respons,lewat.,melalui,via,kirim ke,hantar ke,contact,bincang,ngobrol,lewat,sertai,jumpa di,guna.,add.,save.,simpan,di.
num:nomor hp,nomer hp,no hp,nomor telepon,nomor telpon,nomor telefon,nombor telefon,no telefon,no telepon,nomor wa,no wa,nomer wa,nombor wa,no tel,nomor handphone,nombor phone,nombor anda,nomor kakak,nomor kami,nombor kami,alamat email,emel,email,kontak kakak,nomor aktif,no fon,nombor hp,nomor anda,nomornya,kontaknya
give:dapatkan,dapat.,boleh saya,boleh kami,minta,kasih,beri.,berikan,kirim,hantar,bagi.,boleh tahu,share,infokan,tinggalkan,isi.,sebutkan,drop.,berapa,pm.,info.,nak.
dir:minta nomor,minta nomer,minta no,bagi nombor,bagi no,kasih nomor,kirim nomor,share nomor,share no,tinggalkan nomor,nomor yang bisa dihubungi,telepon ke,telpon ke,telefon ke,hubungi ke,call ke,sms ke,hotline kami,email ke,email kami,emel kami,kirim ke email,hantar ke email,telepon kami,telpon kami,call kami,call saya,call terus,hubungi nombor,hubungi nomor,hubungi no.,telefon kami,telefon saya,saya telepon,saya telefon,saya call,kami telepon,kami telefon,kami telpon,kami call,wa kami,wa saya,wa aja,wa admin,wa ke.,ws kami,ws saya,wasap kami,japri,lewat telepon,via telepon,lewat email,via email,lewat emel,pm tepi
scan:scan,imbas,pindai
drop:kurir,penghantar,titik drop,label retur,label pengembalian
phys:toko offline,toko fisik,kedai fizikal,toko kami di jl,toko kami di jalan,kedai kami di,alamat toko,outlet kami,cabang kami,cawangan kami,datang langsung,showroom,galeri kami,ruko
go:order.,pesan.,pesen,beli.,belanja,checkout di,check out di,cek.,semak,kunjungi,lawati,layari,buka.,cari.,murah,tersedia,jual,jualan,ambil di,dapatkan,diskon,stok,langsung di,daftar,klik,datang,mampir,isi.,klaim,tuntut
site:website,web kami,laman web,situs,toko online,kedai online,web rasmi,web resmi,google form
bio:link di bio,link bio,link di profil,cari di google,google nama,search di google,link kat bio
pay:kembalikan uang,kembalikan dana,kembaliin,refund,transfer,tf.,bayar,kirim uang,ganti rugi,ganti uang,uangnya,duit,pulangkan wang,bank in,pindahkan,bayaran balik,wang.,selisih,kompensasi,pampasan,kirim.,hantar duit,topup,top up,pembayaran,dana.
send:transfer,tf.,kirim,bank in,masuk,hantar,bayar,langsung,terus,pindah
bank:rekening,akaun bank,akun bank,ke rek
direct:langsung,terus.,secara manual,manual
acct:nomor rekening,no rekening,norek,akaun peribadi,rekening pribadi,akaun saya,nomor rekening,no rekening,no rek,norek,nomer rekening,nombor akaun,no akaun,akaun bank anda,nomor kartu,nombor kad,detail bank,butiran bank,rekening kakak,data bank,maklumat bank
inst:pindahan bank,transfer bank,online transfer,pulsa,rekening bca
wd:tutup,batalkan,batalin,tarik.,cancel,hapus,cabut,padam
rreq:pengajuan retur,pengajuan pengembalian,pengajuan refund,permintaan retur,permintaan pengembalian,permintaan refund,permohonan refund,permohonan pengembalian,permohonan pemulangan,permintaan pemulangan,permohonan bayaran balik,komplain,aduan,returnya,refundnya,retur,klaim,tuntutan,kes.,sengketa,dispute,pengembaliannya,permohonan pulangan
ret:klaim,tuntutan,komplain,kembali,retur,pengembalian,refund,tukar,pulang,pemulangan,return,bayaran balik,garansi
rev:ulasan,review,rating,penilaian,komentar,komen,ulas.,bintang,feedback,testimoni,maklum balas
star:bintang
five:lima,penuh
put:kasih,beri.,berikan,bagi.,tulis,tinggalkan,buat.,nilai,rate,isi.,kirim,posting,tekan,klik,letak,ulas,upload,setiap
rew:voucher,baucar,kupon,hadiah,gratis,percuma,bonus,diskon,diskaun,refund,cashback,uang,duit,potongan,free.,freebie,gift,poin,saldo,rebat,kejutan,pulsa,ganjaran,imbalan,sampel,hampers,wang.
chg:ubah,hapus,ganti.,diganti,padam,edit,tarik.,revisi,perbaiki,buang,tukar.,ditukar,delete,naikkan,jadi.,jadikan,update,kemas kini
bad:jelek,buruk,negatif,rendah,teruk,tak baik,tidak baik,bintang 1,bintang satu,di bawah,bawah,kurang dari
good:bagus,positif,baik.,terbaik,bintang 5,bintang lima,5 bintang,cantik,sempurna,mantap,tinggi
happy:puas,suka.,senang,berpuas hati,gembira
only:hanya,cuma,sahaja,saja.,khusus
if:kalau,jika,bila.,setelah,selepas,apabila,nanti,untuk dapat,dapat.,biar.,supaya,agar.,sebagai ganti,kami kasih,kami beri,kami bagi,akan kami,asalkan,setiap,kami kirim,lepas.
before:sebelum,daripada
cnt:hubungi kami,chat kami,kabari kami,beritahu kami,pm kami,chat dulu,hubungi admin,mesej kami,chat admin
can:batal,cancel.
noun:pembatalan
ask:ajukan,mohon,minta,buat.,pilih,klik,tekan,hantar,pencet,kirim
rsn:berubah pikiran,berubah fikiran,tukar fikiran,tidak butuh lagi,tidak perlu lagi,tak perlu lagi,dengan alasan,pilih alasan,pilih sebab,salah pesan,salah order,tidak jadi beli,alasannya
acc:terima,dapat.,bisa.,boleh.,layan,melayani,beri.,proses,buat.,ada.
norf:tidak bisa retur,tidak bisa refund,tidak bisa dikembalikan,tidak dapat dikembalikan,tidak boleh dikembalikan,tidak bisa ditukar,tidak dapat ditukar,tidak terima retur,tidak menerima retur,tidak menerima pengembalian,tidak menerima refund,tidak melayani retur,tidak melayani pengembalian,tidak boleh dipulangkan,tak boleh dipulangkan,tidak boleh ditukar,tak boleh tukar,tak boleh return,tak boleh refund,tiada refund,tiada pemulangan,tiada pulangan,tiada return,tiada bayaran balik,tiada tukar,tak terima return,tidak menerima pemulangan,tidak ada retur,tidak ada refund,tidak ada pengembalian,no retur,gak bisa retur,gak bisa refund,ga bisa retur,ga bisa refund,gak terima retur,ga terima retur,tidak terima pengembalian,uang tidak kembali,uang tidak dapat kembali
all:alasan apapun,alasan apa pun,apa pun,apapun,sebarang,sama sekali,sudah dibeli,telah dibeli,yang dibeli,dalam keadaan,sekali pun,semua barang,langsung tidak
fee:ongkir retur,ongkos kirim retur,ongkir balik,ongkir,ongkos kirim,biaya retur,biaya admin,biaya penanganan,kos pos,kos pemulangan,kos penghantaran,caj,potong
own:ditanggung,tanggung,bayar,dipotong,tolak,dikenakan,kenakan
unbox:unboxing,video buka,video membuka,rakaman buka,vidio
within:hari.,jam.,menit,minit,dalam masa
swap:hanya tukar,hanya bisa tukar,hanya boleh tukar,tukar barang saja,tukar sahaja
lim:segel,label,kotak asal,kotak asli,kemasan asli,diskon,promo,dibuka
thr:sebar alamat,sebar nomor,sebar identitas,viralin,sebar foto,mending diblokir,diblokir aja,diblokir saja,diblacklist,akan kami laporkan,kami laporkan akun,kami laporkan anda,kami laporkan kakak,lapor polisi,laporkan ke polisi,lapor polis,buat report polis,laporan polis,jalur hukum,tindakan hukum,tindakan undang,ambil tindakan,tuntut secara,saya tahu alamat,kami tahu alamat,tau alamat,tahu rumah,tahu di mana,tahu tempat,menyesal,awas.,tanggung akibat,akibatnya,terima akibat,blacklist,senarai hitam,daftar hitam,kami blokir,akan diblokir,saya blokir,kami block,sebar data,sebarkan,viralkan,santet,datangi rumah,datang rumah,jaga jaga,siap siap,hati hati kalau,jangan main main,jangan macam macam,akaun awak akan,akun kakak akan,akun anda akan,report akaun,laporkan akun,pengacara,peguam,saman,kami sebar,saya sebar,kusebar,disebar
tver:lapor,report,blokir,sekat,block,ban.,tuntut
acc2:akun,akaun,kakak,kau.,kamu,anda,awak
provoke:komplain,retur,refund,ulasan,buka,lagi,kalau,aduan
ins:bodoh,tolol,goblok,goblog,bego,dungu,penipu,pembohong,bangang,sengal,pencuri,maling,gila.,sinting,kampungan,miskin,tak tahu malu,tidak tahu malu,gak tau malu,otak,buta.,kepo,lebay,cerewet,rewel,bawel,pelit,kedekut,mengada,penakut,sial,idiot,biadab,kurang ajar,norak,udik,bengap,bahlul
rude:dasar pembeli,dasar penipu,dasar miskin,dasar bodoh,baca dulu dong,bisa baca,gak bisa baca,tidak bisa baca,tak reti baca,tak pandai baca,buta ya,buta ke,buta huruf,punya mata,punya otak,ada otak,pakai otak,guna otak,pake otak,bukan urusan,bukan masalah kami,jangan banyak tanya,banyak bacot,banyak bunyi,diam.,tutup mulut,buang waktu,buang masa,cari toko lain,beli di tempat lain,pergi sana,nyusahin,menyusahkan,malu sikit,tak malu,dasar.,kurang ajar,mau gratisan,orang miskin
prof:anjing,anjir,anjrit,bangsat,bajingan,kontol,memek,ngentot,entot,jancok,jancuk,asu.,taik,babi.,keparat,brengsek,sialan,pukimak,puki,kimak,pantat,butoh,lancau,lanjiao,celaka,haram jadah,pepek,setan,monyet,perek,lonte,pelacur,sundal,tetek,pelir,jembut,cibai,kepala bapak,kepala hotak,palui,kampret,tempik,jahanam,bedebah,pantek,anak haram
none:anjing laut,makanan anjing,daging babi,kalung anjing,mainan anjing,untuk anjing,boneka anjing,boneka babi,celana pantat,boneka monyet,motif monyet
sex:bugil,telanjang,foto seksi,video bokep,bokep,lucah,porno,pornografi,open bo,vcs,sange,ngewe,hubungan intim,hubungan seks,seks.,tidur dengan,tidur bareng,temani tidur,badanmu,tubuhmu,body kamu,gambar bogel,bogel,ranjang,cium kamu,peluk kamu,bercinta,mesum,badan awak
sexy:seksi,bugil,telanjang,bogel,pakaian dalam,tubuh,badan
pic:foto kamu,foto kakak,fotomu,gambar awak,video kamu,pap.,selfie
gamb:judi,togel,slot gacor,slot online,gacor,kasino,casino,taruhan,pertaruhan,loteri,maxwin,jackpot,toto.,nombor ekor,4d.,poker online,sabung
play:main.,daftar,join,menang,deposit,bonus,link,gabung,untung,situs,untuk,cuba,sertai,pasang,agen,bet,beli
fake:barang kw,kw super,kw 1,kw1,kw premium,kualitas kw,kw.,tiruan,palsu,bajakan,replika,tiruan gred,gred aaa,grade ori,mirror,premium ori,cetak rompak,seludup,selundup,barang bm,black market,curian
sell:kami jual,jual,ada.,tersedia,kualitas,mirip,gred,grade,murah,barang,ini.,beli,persis,sama.,harga,stok,punya
drug:ganja,sabu.,narkoba,dadah,syabu,tanpa resep,tanpa preskripsi,senjata api,faktur palsu,resit palsu,obat kuat tanpa,ekstasi,kokain,ketum,sijil palsu
cust:hindari pajak,elak cukai,elak kastam,nilai rendah,hindari bea,lolos bea,nilai barang
urg:hari ini saja,hari ini sahaja,hari ni je,cuma hari ini,terakhir,buruan,cepat sebelum,jangan sampai ketinggalan,jangan lepaskan,jangan ketinggalan,jangan lewatkan,terbatas,terhad,kehabisan,malam ini,malam ni,minggu ini saja,segera.,sekarang juga,rebut
news:produk baru,koleksi baru,koleksi terbaru,produk terbaru,flash sale,promo besar,diskon besar,jualan murah,jualan hebat,jualan gudang,cuci gudang,baru launching,live kami,promo gajian,sale besar,promo spesial,promosi,produk lain,promo.,tawaran istimewa
call:yuk.,ayo.,jom.,buruan,segera,serbu,order sekarang,beli sekarang,borong,grab,cek produk,cek koleksi,intip,ikuti,follow,kunjungi,dapatkan,ajak teman,ajak kawan,checkout sekarang,tengok,jangan lupa
offer:diskon,diskaun,gratis ongkir,beli 1,beli 2,percuma,potongan,murah,cashback,penghantaran percuma,free
oth:pembeli lain,pelanggan lain,customer lain,pembeli sebelum,pelanggan sebelum,pembeli bernama,pelanggan bernama,kakak yang kemarin,tetangga kakak,jiran,orang lain,pembeli atas nama,punya kak,ibu yang
pd:alamat,nomor,nombor,nama,namanya,tinggal,rumah,telepon,telefon,email,kontak,data,no hp,di jalan
scam:penipu yang,ada yang meminta,jika ada yang,kalau ada yang,pihak yang mengaku,mengatasnamakan,waspada,berhati hati,hati hati dengan,hati hati penipuan,oknum,sesiapa yang,jika ada pihak
prod:notif,terima telepon,terima panggilan,jam tangan,sarung telefon,casing,muat hp,muat telefon,speaker,kompatibel,cocok dengan,cocok untuk,mendukung,notifikasi,motif,warna,desain,stiker,gambar,fitur,serasi,menyokong,corak,reka bentuk,layar,tombol
carr:kurir,penghantar,ekspedisi,driver,pabrik,produsen,kilang,pengeluar
say:kakak bilang,menulis,tulis.,tertulis,berkata,bertulis,bilang,pesan,kata.
past:dibeli di,pesanan dari,beli dari,dipesan di,dibeli dari,beli di mana
thx:terima kasih,makasih
secret:rahasia,sulit,privasi
short:jam.,24 jam,1 hari,2 hari,3 hari
skip:jangan kasih
saw:nampak di,iklan
ynum:nomor yang aktif,nomor aktif,nombor aktif,nomor yang bisa,emel awak,emel anda,emel tuan,emel puan,nomor kakak,nomornya,nomor hp kakak,no hp kakak,nomor wa kakak,no wa,nomor anda,nombor awak,nombor telefon awak,nombor telefon anda,no tel awak,emailnya,email kakak,email anda,email awak,nombor anda,kontak kakak,nomor telepon kakak
ourbank:rekening kami,rek kami,rekening toko,rekening saya,akaun kami,akaun kedai,akaun saya
setup:hubungkan,menghubungkan,sambungkan,menyambung,memasangkan,bagian belakang,bagian bawah,bawah alat,bahagian belakang,pada alat,pada mesin,keaslian
stall:toko shopee,kedai shopee,akun shopee,toko lazada,kedai lazada,akun lazada,toko amazon,kedai amazon,akun amazon,toko facebook,kedai facebook,akun facebook,toko instagram,kedai instagram,akun instagram,toko youtube,kedai youtube,akun youtube,toko bukalapak,kedai bukalapak,akun bukalapak,toko blibli,kedai blibli,akun blibli`;
